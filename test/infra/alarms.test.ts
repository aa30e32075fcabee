import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { errorTable } from '../../src/operations/errors.ts';
import { createSample } from '../support/emulator.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { rowsOf } from '../support/markdown.ts';
import { packageStack, required } from '../support/packageStack.ts';
import type { Template } from './templateRules.ts';

const gateway = await startGateway(startUpstream());
const { cloudFront, log } = gateway;
await createSample(cloudFront.client, 'sample');
let resources: Template['Resources'];
beforeAll(async () => {
  ({ Resources: resources } = JSON.parse(await packageStack(required)));
});
beforeEach(() => {
  log.length = 0;
});

const ofType = (type: string) =>
  Object.entries(resources).filter(([, { Type }]) => Type === `AWS::${type}`);

test('infra/README.md tells of each alarm what its description tells: what it means, and what to do', async () => {
  const alarms = ofType('CloudWatch::Alarm').map(([id, { Properties }]) =>
    `\`${id}\` Do: ${Properties['AlarmDescription']}`.split(' Do: '),
  );
  for (const alarm of alarms) expect(alarm).toHaveLength(3);
  const rows = rowsOf(await readFile('infra/README.md', 'utf8'), 'alarm');
  expect(rows).toEqual(alarms);
});

test('each alarm is on a metric that AWS, or a filter of the stack, makes', () => {
  const filtered = ofType('Logs::MetricFilter').map(
    ([, { Properties }]) => Properties['MetricTransformations'][0].MetricName,
  );
  const own = ofType('CloudWatch::Alarm')
    .filter(([, { Properties }]) => !String(Properties['Namespace']).startsWith('AWS/'))
    .map(([, { Properties }]) => Properties['MetricName']);
  expect(own).toEqual(['DeniedByIam', 'SessionsRefused', 'ThrottledByAws', 'Unauthenticated']);
  expect(filtered).toEqual(expect.arrayContaining(own));
});

test('a status of 500 or above, which wakes somebody, stands for failures of AWS and of the gateway alone', () => {
  const codes = Object.entries(errorTable).filter(([, { status }]) => status >= 500);
  for (const [code] of codes)
    expect(['DeployStopped', 'PartiallyApplied', 'ServiceUnavailable']).toContain(code);
});

/** Says whether a line matches the pattern of a filter, of which the stack uses `=`, `!=`, `>`, `&&`, `||` and parentheses. */
function matches(pattern: string, line: Record<string, unknown>): boolean {
  const expression = pattern
    .replaceAll(
      /\$\.(\w+) (=|!=|>) ("[^"]*"|\d+)/g,
      (_, name: string, operator: string, value: string) => {
        const found = line[name];
        const wanted: unknown = JSON.parse(value);
        if (operator === '>') return String(Number(found) > Number(wanted));
        return String(found !== undefined && (operator === '=') === (found === wanted));
      },
    )
    .replaceAll(/[{}]/g, '');
  if (!/^(?:true|false|&&|\|\||[()\s])+$/.test(expression)) throw new Error(expression);
  return evaluate(expression) === 'true';
}

/** Evaluates `true`, `false`, `&&`, `||` and parentheses. */
function evaluate(expression: string): string {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner) return evaluate(expression.replace(inner[0], evaluate(inner[1] ?? '')));
  const isTrue = expression
    .split('||')
    .some((part) => part.split('&&').every((word) => word.trim() === 'true'));
  return String(isTrue);
}

/** Names the metrics that a filter of a log makes of what was logged. */
function metricsOf(group: string, lines: readonly Record<string, unknown>[]): string[] {
  return ofType('Logs::MetricFilter')
    .filter(([, { Properties }]) => Properties['LogGroupName'].Ref === group)
    .flatMap(([, { Properties }]) =>
      lines
        .filter((line) => matches(Properties['FilterPattern'], line))
        .map((): string => Properties['MetricTransformations'][0].MetricName),
    );
}

const update = `mutation { updateFunction(input: { name: "sample", ifMatch: "ETVPDKIKX0DER", comment: "x" }) {
  __typename } }`;

test.each([
  ['IAM refuses a change', { code: 'AccessDenied', action: 'UpdateFunction' }, ['DeniedByIam']],
  [
    'AWS throttles a change',
    { code: 'Throttling', action: 'UpdateFunction', times: 3 },
    ['ThrottledByAws'],
  ],
  ['IAM refuses a read', { code: 'AccessDenied', action: 'DescribeFunction' }, ['DeniedByIam']],
  [
    'AWS throttles a read',
    { code: 'Throttling', action: 'DescribeFunction', times: 3 },
    ['ThrottledByAws'],
  ],
  ['a version that has passed', { code: 'PreconditionFailed', action: 'UpdateFunction' }, []],
] as const)('%s: %j is counted as %j', async (_, failure, metrics) => {
  cloudFront.failNext(failure);
  await gateway.ask(update);
  expect(metricsOf('GraphqlLogGroup', log)).toEqual(metrics);
  expect(metricsOf('RestLogGroup', log)).toEqual(metrics);
});

test('five bad events of tests wake nobody', async () => {
  const query = `mutation { testFunction(input: { name: "sample", ifMatch: "ETVPDKIKX0DER", event: {} }) { __typename } }`;
  for (let times = 0; times < 5; times += 1) await gateway.ask(query);
  expect(log.length).toBeGreaterThan(4);
  expect(metricsOf('GraphqlLogGroup', log)).toEqual([]);
});

test('what API Gateway refuses is counted, and what a Lambda refuses is not', () => {
  const line = { status: '401', integrationStatus: '-' };
  expect(metricsOf('HttpApiLogGroup', [line])).toEqual(['Unauthenticated']);
  expect(metricsOf('HttpApiLogGroup', [{ ...line, status: '403' }])).toEqual(['Unauthenticated']);
  expect(metricsOf('HttpApiLogGroup', [{ ...line, status: '404' }])).toEqual([]);
  expect(metricsOf('HttpApiLogGroup', [{ ...line, integrationStatus: '200' }])).toEqual([]);
});

test('a sweep that found a change is counted', () => {
  const sweep = { message: 'sweep', observed: 2 };
  expect(metricsOf('ObserverLogGroup', [sweep, { ...sweep, observed: 0 }])).toEqual([
    'ChangedElsewhere',
  ]);
});

test('the dashboard is JSON that shows metrics which are made', () => {
  const [[, dashboard] = []] = ofType('CloudWatch::Dashboard');
  const text: string = dashboard?.Properties['DashboardBody']['Fn::Sub'];
  const names = text.matchAll(/\$\{([A-Z]\w+)\}/g);
  for (const [, name = ''] of names) expect(resources).toHaveProperty(name);
  const { widgets } = JSON.parse(text.replaceAll('${!', '${')) as {
    widgets: { properties: { title: string; metrics: unknown[] } }[];
  };
  expect(widgets.map(({ properties }) => properties.title)).toHaveLength(8);
  for (const { properties } of widgets) expect(properties.metrics.length).toBeGreaterThan(0);
});
