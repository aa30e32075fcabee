import type { Style } from '../terminal/style.ts';
import { isChange, type FieldChange, type FunctionPlan } from './compareFunction.ts';
import { functionDiffs } from './functionDiffs.ts';
import type { Plan } from './plan.ts';
import { styledDiff } from './unifiedDiff.ts';

/** Says in words what a plan does with a function. */
export function actionOf({ remote, writes, publishes }: FunctionPlan): string {
  const write = remote.development ? 'update' : 'create';
  const steps = [...(writes ? [write] : []), ...(publishes ? ['publish'] : [])];
  return steps.length > 0 ? steps.join(' and ') : 'no change of code or configuration';
}

/** Writes a plan for people. */
export function renderPlan(plan: Plan, style: Style): string {
  const blocks = plan.functions.filter(isChange).map((each) => renderFunction(each, style));
  return [...blocks, ...onlyRemote(plan, style), summaryOf(plan)].join('\n');
}

function renderFunction(plan: FunctionPlan, style: Style): string {
  const { name, remote, local, changes, tests } = plan;
  const isNew = !remote.development;
  const sign = isNew ? style('added', '+') : style('changed', '~');
  const lines = [
    ...(isNew
      ? [`${local.file}: ${local.code.length} bytes`]
      : changes.map((change) => renderChange(change, style))),
    ...functionDiffs(plan).map((diff) => styledDiff(diff, style)),
    ...(tests.save.length > 0
      ? [
          `tests to save: ${tests.save.map(({ test, rev }) => (rev === 0 ? `${test.name} (new)` : test.name)).join(', ')}`,
        ]
      : []),
    ...(tests.onlyRemote.length > 0
      ? [
          style(
            'dim',
            `tests on the gateway only, which must pass too: ${tests.onlyRemote.map((test) => test.name).join(', ')}`,
          ),
        ]
      : []),
  ];
  return [
    `${sign} ${style('bold', name)}  ${actionOf(plan)}`,
    ...lines.map((text) => text.replaceAll(/^/gm, '    ')),
  ].join('\n');
}

function renderChange({ field, from, to }: FieldChange, style: Style): string {
  return `${field}: ${style('removed', JSON.stringify(from))} -> ${style('added', JSON.stringify(to))}`;
}

function onlyRemote({ onlyRemote: names }: Plan, style: Style): string[] {
  if (names.length === 0) return [];
  const shown =
    names.length > 20 ? [...names.slice(0, 20), `and ${names.length - 20} more`] : names;
  return [style('dim', `Not in this folder, and left alone: ${shown.join(', ')}`)];
}

/** Counts what a plan does, in one line. */
export function summaryOf({ functions }: Plan): string {
  const count = (is: (plan: FunctionPlan) => boolean) => functions.filter(is).length;
  const created = count(({ remote }) => !remote.development);
  const updated = count(({ remote, writes }) => writes && remote.development !== undefined);
  const published = count(({ publishes }) => publishes);
  const tagged = count(({ tags }) => tags !== undefined);
  const tests = functions.reduce((sum, plan) => sum + plan.tests.save.length, 0);
  const parts = [
    [created, 'to create'],
    [updated, 'to update'],
    [published, 'to publish'],
    [tagged, 'to tag'],
    [tests, tests === 1 ? 'test case to save' : 'test cases to save'],
    [count((plan) => !isChange(plan)), 'unchanged'],
  ] as const;
  return `Plan: ${parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ')}.`;
}

/** Gives a plan as data. */
export function planJson({ functions, onlyRemote: names }: Plan): object {
  return {
    functions: functions.map((plan) => {
      const { name, remote, writes, publishes, changes, tests } = plan;
      return {
        name,
        action: writes ? (remote.development ? 'update' : 'create') : 'none',
        publish: publishes,
        changes,
        diffs: functionDiffs(plan),
        testsToSave: tests.save.map(({ test }) => test.name),
        testsOnGatewayOnly: tests.onlyRemote.map((test) => test.name),
      };
    }),
    onGatewayOnly: names,
    isDifferent: functions.some(isChange),
  };
}
