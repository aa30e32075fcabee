import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parameters } from '../../infra/plain/parameters.ts';
import { plainTemplate, type Template } from '../../infra/plain/plainTemplate.ts';
import { wholeTemplate } from '../../infra/plain/writeStack.ts';
import settings from '../../infra/settings.json' with { type: 'json' };
import { packageStack, required } from '../support/packageStack.ts';
import { templateRules } from './templateRules.ts';

const service = 'cloudfront-functions-gateway';
const lambdas = ['graphql', 'rest', 'pages', 'observer', 'sandbox', 'caches'];
const zips = new Map(lambdas.map((name) => [name, `${name}.0123456789abcdef.zip`]));
const folder = await mkdtemp(join(tmpdir(), 'plain-'));
const engine = new CelEngine();
let marked: string;
let plain: Template & { Parameters: Record<string, Record<string, unknown>> };
beforeAll(async () => {
  marked = await packageStack({}, { environment: { SETTINGS: 'parameters' } });
  const template = plainTemplate(JSON.parse(marked), { service, stage: 'dev', zips });
  plain = JSON.parse(JSON.stringify(wholeTemplate(template)));
});
afterAll(async () => {
  engine.free();
  await rm(folder, { recursive: true });
});

async function errorsIn(template: object): Promise<string[]> {
  const file = join(folder, 'template.json');
  await writeFile(file, JSON.stringify(template));
  const { status, diagnostics } = engine.validateStandard(new TemplateFile(file));
  const errors = diagnostics.filter(({ severity }) => severity === 'ERROR' || severity === 'FATAL');
  return [...(status === 'OK' ? [] : [status]), ...errors.map(({ message }) => message)];
}

test("AWS's validator finds nothing wrong with the plain template, and would", async () => {
  expect(await errorsIn(plain)).toEqual([]);
  const broken = structuredClone(plain);
  delete broken.Parameters['RolePath'];
  expect(await errorsIn(broken)).not.toEqual([]);
});

test('each rule of the template holds for the plain one', () => {
  const { Resources } = JSON.parse(JSON.stringify(plain));
  // Of its names and numbers some are parameters: the last test says that they are the same.
  const ofTexts = new Set(['everyLogEnds', 'everyLambdaHasItsLog', 'apiLogsAreVended']);
  const others = Object.entries(templateRules).filter(([name]) => !ofTexts.has(name));
  for (const [name, rule] of others) expect([name, rule({ Resources })]).toEqual([name, []]);
});

test('nothing of osls, of a stage or of a mark is left', () => {
  const text = JSON.stringify(plain);
  expect(
    text.match(/<<|>>|-dev\b|\bdev-cloudfront|ServerlessDeployment|serverless\/|"Export"/g),
  ).toBeNull();
});

test('each setting is a parameter with its default, its form and its meaning, but the one that cannot be', () => {
  const names = Object.keys(settings).map(
    (name) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
  );
  expect(Object.keys(parameters())).toEqual([
    'CodeBucket',
    'CodePrefix',
    ...names.filter((name) => name !== 'LogsOnRemoval'),
  ]);
  const needed = Object.entries(plain.Parameters).filter(
    ([, parameter]) => !('Default' in parameter),
  );
  expect(needed.map(([name]) => name)).toEqual(['CodeBucket', 'Issuer', 'Audience']);
});

const account = '123456789012';

test.each([
  ['Issuer', ['https://login.example/tenant/v2.0'], ['http://login.example', 'https://', 'x']],
  ['Audience', ['one', 'api://default', 'one,two'], ['', 'one two', 'one,']],
  ['Functions', ['*', 'dev-*'], ['', 'a.b']],
  [
    'Origins',
    ['', 'https://a.example', 'https://a.example,http://localhost:3000'],
    ['*', 'https://a.example/'],
  ],
  ['Domain', ['', 'functions.example.com'], ['https://functions.example.com', 'localhost']],
  ['RolePath', ['/', '/gateway/'], ['', 'gateway', '/gateway']],
  ['AlarmTopic', ['none', `arn:aws:sns:us-east-1:${account}:topic`], ['', 'topic']],
  ['PermissionsBoundary', ['', 'boundary', 'boundaries/lambda'], ['arn:aws:iam::1:policy/x y']],
])('the pattern of %s takes %j, and refuses %j', (name, right, wrong) => {
  const pattern = new RegExp(String(plain.Parameters[name]?.['AllowedPattern']));
  for (const text of right) expect([text, pattern.test(text)]).toEqual([text, true]);
  for (const text of wrong) expect([text, pattern.test(text)]).toEqual([text, false]);
});

test('each default passes its own pattern', () => {
  for (const [name, { Default, AllowedPattern, AllowedValues }] of Object.entries(
    plain.Parameters,
  )) {
    if (typeof Default !== 'string') continue;
    const isAllowed = Array.isArray(AllowedValues)
      ? AllowedValues.includes(Default)
      : new RegExp(String(AllowedPattern)).test(Default);
    expect([name, isAllowed]).toEqual([name, true]);
  }
});

/** Fills parameters in, as CloudFormation does. */
function filledIn(part: unknown, values: Record<string, string>): unknown {
  if (Array.isArray(part)) return part.map((item) => filledIn(item, values));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part);
  const [[key, value] = []] = entries;
  if (key === 'Ref' && typeof value === 'string' && Object.hasOwn(values, value))
    return values[value];
  if (key === 'Fn::Sub' && typeof value === 'string') return substituted(value, values);
  return Object.fromEntries(entries.map(([name, item]) => [name, filledIn(item, values)]));
}

function substituted(text: string, values: Record<string, string>): unknown {
  const filled = text.replaceAll(/\$\{(\w[\w:]*)\}/g, (all, name: string) => values[name] ?? all);
  if (/\$\{[^!]/.test(filled)) return { 'Fn::Sub': filled };
  return filled.replaceAll('${!', '${');
}

test.each([
  ['its defaults', { ...required }],
  [
    'other values',
    {
      ...required,
      audience: 'one,two',
      origins: 'https://tool.example,https://other.example',
      functions: 'dev-*',
      domain: 'functions.example.com',
      certificate: `arn:aws:acm:us-east-1:${account}:certificate/1234`,
      tokenHint: 'Ask ${AWS::StackName}, or "us"',
      alarmTopic: `arn:aws:sns:us-east-1:${account}:topic`,
      permissionsBoundary: 'boundaries/lambda',
      rolePath: '/gateway/',
      tracing: 'true',
      history: 'off',
      logDays: '365',
      sessionNameCondition: 'false',
    },
  ],
])('with %s the plain template is the one that osls makes of these settings', async (_, given) => {
  const byOsls = JSON.parse(await packageStack(given));
  const values = Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [
      `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
      (given as Record<string, string>)[name] ?? ('default' in setting ? setting.default : ''),
    ]),
  );
  const stack = { ...values, 'AWS::StackName': `${service}-dev` };
  const { Resources, Conditions } = plain;
  const found = filledIn({ Resources, Conditions }, stack) as Template;
  const wanted = filledIn(byOsls, { 'AWS::StackName': `${service}-dev` }) as Template;
  expect(found.Conditions).toEqual(wanted.Conditions);
  for (const [id, { Properties, ...resource }] of Object.entries(wanted.Resources)) {
    if (id.startsWith('ServerlessDeploymentBucket')) continue;
    const { Properties: same, ...others } = found.Resources[id] ?? { Properties: {} };
    const isLambda = resource.Type === 'AWS::Lambda::Function';
    const place = { S3Bucket: expect.anything(), S3Key: expect.anything() };
    const name = id === 'HttpApi' ? { Name: `${service}-dev` } : {};
    expect([id, others]).toEqual([id, resource]);
    expect([id, same]).toEqual([id, { ...Properties, ...(isLambda && { Code: place }), ...name }]);
  }
});
