/** Runs the saved query "All changes, by whom" over lines that the gateway logs. */
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { errorTable } from '../../src/operations/errors.ts';
import { createSample, createStore } from '../support/emulator.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { packageStack, required } from '../support/packageStack.ts';
import type { Template } from './templateRules.ts';

const gateway = await startGateway(startUpstream({ history: true }));
const { cloudFront, log } = gateway;
await createSample(cloudFront.client, 'sample');
await createStore(cloudFront.client, 'store');

type Line = Record<string, unknown>;
let commands: string[] = [];
beforeAll(async () => {
  const { Resources } = JSON.parse(await packageStack(required)) as Template; // as osls makes it
  const query: string = Resources['ChangesQuery']?.Properties['QueryString'];
  commands = query.split('|').map((command) => command.trim());
});
beforeEach(() => {
  log.length = 0;
});

const filters = () => commands.filter((command) => command.startsWith('filter '));

/** Says whether a line passes a condition, of which the query uses `=`, `in`, `not in` and `not ispresent`. */
function passes(condition: string, line: Line): boolean {
  const [, name = '', operator, value = ''] =
    /^(\w+) (=|in|not in) (.+)$/.exec(condition) ??
    /^()(not ispresent)\((\w+)\)$/.exec(condition) ??
    [];
  if (operator === 'not ispresent') return line[value] === undefined;
  const isOne = [JSON.parse(value)].flat().includes(line[name]);
  if (operator === 'not in') return !isOne;
  if (operator === undefined) throw new Error(condition);
  return isOne;
}

const shown = (line: Line) =>
  filters().every((filter) =>
    filter
      .slice('filter '.length)
      .split(' and ')
      .every((condition) => passes(condition, line)),
  );

/** Gives the operations that the query shows of what was logged, and the outcome of each. */
const changes = () =>
  log
    .filter(shown)
    .map((line) => [line['operation'], line['outcome'], line['function'] ?? line['keyValueStore']]);

const update = (ifMatch: string) =>
  gateway.ask(
    `mutation { updateFunction(input: { name: "sample", ifMatch: "${ifMatch}", comment: "x" }) { __typename } }`,
  );
const sync = (dryRun: boolean) =>
  gateway.ask(
    'mutation ($input: SyncEntriesInput!) { syncEntries(input: $input) { __typename ... on ServiceError { message } } }',
    {
      input: {
        name: 'store',
        mode: 'MERGE',
        entries: [{ key: 'a', value: String(dryRun) }],
        dryRun,
      },
    },
  );

test('a change is shown, and none that was refused', async () => {
  await update('EOTHERVERSION0');
  expect(changes()).toEqual([]);
  await update('ETVPDKIKX0DER');
  expect(changes()).toEqual([['UpdateFunction', 'Success', 'sample']]);
});

test('a test of a function is no change', async () => {
  await gateway.ask(
    'mutation { testFunction(input: { name: "sample", ifMatch: "E3UN6WX5RRO2AG", event: {} }) { __typename } }',
  );
  expect(log.map(({ operation }) => operation)).toContain('TestFunction');
  expect(changes()).toEqual([]);
});

test('a change of a key value store is shown, and a sync that only plans is not', async () => {
  await sync(true);
  expect(log.map(({ operation }) => operation)).toContain('SyncEntries');
  expect(changes()).toEqual([]);
  await sync(false);
  expect(changes()).toEqual([['SyncEntries', 'Success', 'store']]);
});

test('a change is shown of which nobody knows whether it was made', async () => {
  cloudFront.failNext({ code: 'ServiceUnavailable', action: 'UpdateFunction' });
  cloudFront.failNext({ code: 'TestFunctionFailed', action: 'DescribeFunction' }); // which no read has
  const content = `code: { text: "// new" }, comment: "y", runtime: CLOUDFRONT_JS_2_0, keyValueStoreArns: []`;
  await gateway.ask(
    `mutation { updateFunction(input: { name: "sample", ifMatch: "E3UN6WX5RRO2AG", ${content} }) { __typename } }`,
  );
  expect(changes()).toEqual([['UpdateFunction', 'ServiceUnavailable', 'sample']]);
});

test('each outcome of the query is one that the gateway has, with all after which something may have changed', () => {
  const [, listed = '[]'] = /outcome in (\[.*?\])/.exec(filters().join(' ')) ?? [];
  const failures = Object.entries(errorTable).filter(([, { status }]) => status >= 500);
  // The steps of a deploy that has stopped have lines of their own.
  const codes = failures.map(([code]) => code).filter((code) => code !== 'DeployStopped');
  expect(JSON.parse(listed).toSorted()).toEqual(['InternalError', 'Success', ...codes].toSorted());
});

test('the query shows fields of these lines alone', async () => {
  await update('E3UN6WX5RRO2AG');
  await sync(false);
  const fields = commands.find((command) => command.startsWith('fields '))?.slice('fields '.length);
  const told = new Set(log.flatMap((line) => Object.keys(line)));
  const optional = ['@timestamp', 'changeMessage', 'traceparent'];
  for (const field of fields?.split(', ') ?? []) expect([...told, ...optional]).toContain(field);
});
