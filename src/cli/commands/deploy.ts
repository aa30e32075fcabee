import type { Applied } from '../apply/applied.ts';
import { applyPlans } from '../apply/applyPlan.ts';
import { waitForDistributions } from '../apply/waitForDistributions.ts';
import { changeOptions, messageOption, type Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import type { ExitCode, Invocation } from '../invocation.ts';
import { messageOf } from '../message.ts';
import type { FunctionPlan } from '../plan/compareFunction.ts';
import { changed, makePlan, type Plan } from '../plan/plan.ts';
import { planJson, renderPlan } from '../plan/renderPlan.ts';
import { isConfirmed } from '../terminal/ask.ts';
import { printFinding } from '../terminal/finding.ts';
import { checkAll } from './check.ts';
import { counted } from '../terminal/counted.ts';

/** Brings the folder to CloudFront. */
export const deploy: Command = {
  name: 'deploy',
  summary: 'bring the folder to CloudFront: check, save tests, update, test, publish',
  operands: '[NAME…]',
  count: [0, 100],
  options: {
    ...changeOptions,
    ...messageOption,
    'no-publish': { type: 'boolean', words: 'end after the tests: LIVE stays as it is' },
    prune: { type: 'boolean', words: 'delete test cases that the folder does not have' },
    wait: {
      type: 'boolean',
      words: 'wait until all distributions that use the functions have them',
    },
  },
  about:
    'Shows the plan, asks once, and then does it. Only what passes all its tests is published. A function that is as the folder has it gets no request that changes something. Functions that the folder does not have are left alone.',
  examples: [
    ['deploy', 'all functions of the folder'],
    ['deploy --yes --wait -m "Ticket 42"', 'as a pipeline does'],
    ['deploy redirect --no-publish', 'DEVELOPMENT of one function'],
    ['deploy --dry-run', 'the plan only; exit code 2 if there is something to do'],
  ],
  run: runDeploy,
};

async function runDeploy(invocation: Invocation): Promise<ExitCode> {
  const { options, output } = invocation;
  const message = messageOf(invocation);
  const plan = await makePlan(invocation, { publish: options['no-publish'] !== true });
  const isJson = options['json'] === true;
  if (!isJson) output.print(renderPlan(plan, output.style));
  const prunes = options['prune'] === true;
  const todo = plan.functions.filter(
    (each) => changed(plan).includes(each) || (prunes && each.tests.onlyRemote.length > 0),
  );
  if (todo.length === 0 || options['dry-run'] === true) {
    if (isJson) output.printJson(planJson(plan));
    return todo.length === 0 ? 0 : 2;
  }
  await refuseBroken(todo, invocation);
  if (
    !(await isConfirmed(
      `Change ${todo.length} of ${counted(plan.functions.length, 'function')}?`,
      invocation,
    ))
  )
    return 1;
  const gateway = await invocation.gateway();
  const onApplied = (applied: Applied) => isJson || printApplied(applied, invocation);
  const results = await applyPlans(todo, { gateway, message, prunes, onApplied }, invocation);
  if (isJson)
    output.printJson({
      ...planJson(plan),
      results: results.map(
        (result, index) => result ?? { name: todo[index]?.name, status: 'not begun' },
      ),
    });
  const code = conclude(todo, results, invocation);
  const published = results.flatMap((result) =>
    result?.isPublished === true ? [result.name] : [],
  );
  if (options['wait'] === true && published.length > 0)
    await waitForDistributions(published, invocation);
  return code;
}

/** Lets the gateway check all code that is to be written, before anything is. */
async function refuseBroken(todo: readonly FunctionPlan[], invocation: Invocation): Promise<void> {
  const findings = await checkAll(
    todo.filter(({ writes }) => writes).map(({ local }) => local),
    invocation,
  );
  for (const finding of findings) printFinding(finding, invocation.output);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    throw new CommandError(`${counted(errors, 'error')} in the code. Nothing was changed.`);
}

function printApplied({ name, status, text, details }: Applied, { output }: Invocation): void {
  const { style } = output;
  const shown =
    status === 'done'
      ? text
      : `${style('failed', status === 'failed' ? 'FAILED' : 'NOT KNOWN')} ${text}`;
  output.print(`${style('bold', name)}  ${shown}`);
  for (const line of details) output.print(`    ${line}`);
  if (status !== 'done' && output.isGitHub)
    printFinding(
      {
        file: `functions/${name}.js`,
        severity: 'error',
        rule: 'deploy',
        message: [text, ...details].join('\n'),
      },
      output,
    );
}

/** Tells the count of each ending, and what was not begun. */
function conclude(
  todo: Plan['functions'],
  results: readonly (Applied | undefined)[],
  { output }: Invocation,
): ExitCode {
  const count = (status: Applied['status']) =>
    results.filter((result) => result?.status === status).length;
  const notBegun = todo.filter((_, index) => results[index] === undefined).map(({ name }) => name);
  const parts = [
    `${count('done')} of ${counted(todo.length, 'function')} done`,
    ...(count('failed') > 0 ? [`${count('failed')} failed`] : []),
    ...(count('unknown') > 0 ? [`${count('unknown')} not known`] : []),
    ...(notBegun.length > 0 ? [`not begun: ${notBegun.join(', ')}`] : []),
  ];
  output.tell(`${parts.join(', ')}.`);
  return count('done') === todo.length ? 0 : 1;
}
