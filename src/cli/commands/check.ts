import type { Command } from '../command.ts';
import { checkFunctionQuery, type FindingFragment } from '../documents.generated.ts';
import { each } from '../each.ts';
import type { LocalFunction } from '../folder/localFunction.ts';
import { readFolder } from '../folder/readFolder.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';
import type { Invocation } from '../invocation.ts';
import { printFinding, type Finding } from '../terminal/finding.ts';
import { counted } from '../terminal/counted.ts';

/** Checks files and code, as compilers do. */
export const check: Command = {
  name: 'check',
  summary: 'check code, configuration and test files',
  operands: '[NAME…]',
  count: [0, 100],
  options: {},
  about:
    'Nothing is run or changed. Errors are what CloudFront is known to refuse; warnings are likely mistakes.',
  examples: [
    ['check', 'all functions of the folder'],
    ['check functions/redirect.js', 'one function'],
  ],
  async run(invocation) {
    const { names, options, output } = invocation;
    const { folder } = await invocation.settings();
    const local = await readFolder(folder, names);
    const findings = [...local.findings, ...(await checkAll(local.functions, invocation))];
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    if (options['json'] === true) output.printJson({ findings });
    else {
      for (const finding of findings) printFinding(finding, output);
      output.tell(
        `${counted(local.functions.length, 'function')}: ${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`,
      );
    }
    return errors > 0 ? 1 : 0;
  },
};

/** Lets the gateway check the code of functions. */
export async function checkAll(
  functions: readonly LocalFunction[],
  invocation: Invocation,
): Promise<Finding[]> {
  const gateway = await invocation.gateway();
  const work = (local: LocalFunction) => checkOne(local, gateway);
  const findings = await each(functions, { words: 'checked', work }, invocation);
  return findings.flatMap((found) => found ?? []);
}

async function checkOne(
  { file, code, runtime, keyValueStores = [] }: LocalFunction,
  gateway: Gateway,
): Promise<Finding[]> {
  if (code.length === 0)
    return [{ file, severity: 'error', rule: 'syntax', message: 'the file is empty' }];
  // Whether a store is there is not checked, only whether one is associated.
  const keyValueStoreArns = keyValueStores.map(
    () => 'arn:aws:cloudfront::000000000000:key-value-store/00000000-0000-0000-0000-000000000000',
  );
  const input = {
    code: { base64: code.toString('base64') },
    keyValueStoreArns,
    ...(runtime && { runtime }),
  };
  const { data } = await gateway.query(checkFunctionQuery, { input });
  const checked = data.checkFunction;
  if (!checked) return [];
  if (isProblem(checked)) throw toCommandError(checked, `${file}: `);
  return checked.diagnostics.map((finding) => toFinding(file, finding));
}

/** Makes a finding of a diagnostic of the contract. */
export function toFinding(
  file: string,
  { severity, line, column, rule, message }: FindingFragment,
): Finding {
  return {
    file,
    line: line ?? undefined,
    column: column ?? undefined,
    severity: severity === 'ERROR' ? 'error' : 'warning',
    rule,
    message,
  };
}
