import type { Context } from '../../context.ts';
import type {
  ErrorCode,
  FunctionStage,
  RunTestCasesInput,
  RunTestCasesResult,
} from '../../contract/schema.generated.ts';
import { nameViolations } from '../checks.ts';
import { isErrorValue } from '../errors.ts';
import { getFunction } from '../functions/getFunction.ts';
import { refusal, staleIfMatch, versionedRefusal } from '../refusal.ts';
import { callsToKeep, keepRun } from './keepRun.ts';
import { readCases, readCasesErrors } from './readCases.ts';
import { runCases } from './runCases.ts';
import { testNamesViolations } from './testCaseViolations.ts';

export const runTestCasesErrors = [
  ...readCasesErrors,
  'InvalidIfMatchVersion',
  'NoSuchFunctionExists',
  'PreconditionFailed',
] as const satisfies ErrorCode[];

/** Runs test cases against a stage by CloudFront, and keeps their results. */
export async function runTestCases(
  input: RunTestCasesInput,
  context: Context,
): Promise<RunTestCasesResult> {
  const { name, ifMatch, tests } = input;
  const stage = input.stage ?? 'DEVELOPMENT';
  const target = targetOf(name, stage);
  const violations = [...nameViolations(name), ...testNamesViolations(tests)];
  const refused =
    ifMatch == null
      ? refusal(target, violations, context)
      : versionedRefusal({ ...target, ifMatch }, violations, context);
  if (refused) return refused;
  const [cases, code] = await Promise.all([
    readCases(target, tests, context),
    codeOf({ ...input, stage }, context),
  ]);
  if (isErrorValue(cases)) return cases;
  if (isErrorValue(code)) return code;
  const run = await runCases({ name, stage, ...code, cases, callsAfter: callsToKeep }, context);
  if (isErrorValue(run)) return run;
  return { __typename: 'RunTestCasesSuccess', run: await keepRun(target, run, context) };
}

function targetOf(name: string, stage: FunctionStage) {
  return { action: 'cloudfront:TestFunction', right: 'TEST', name, stage } as const;
}

/**
 * Reads which code is there, so that the run can tell it. Who may not read the function names a version: CloudFront compares it at
 * each run.
 */
async function codeOf(
  { name, stage, ifMatch }: RunTestCasesInput & { stage: FunctionStage },
  context: Context,
) {
  if (ifMatch != null && !context.access.may('READ', name))
    return { etag: ifMatch, codeSha256: null };
  const stored = await getFunction({ name, stage }, context);
  if (isErrorValue(stored)) return stored;
  const { etag, code } = stored;
  if (ifMatch != null && etag !== ifMatch)
    return staleIfMatch({ ...targetOf(name, stage), ifMatch }, context);
  return { etag, codeSha256: code.sha256 };
}
