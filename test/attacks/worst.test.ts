import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { PublishFunctionCommand } from '@aws-sdk/client-cloudfront';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { accountOfStack, lambdaEnvironment } from '../../src/local/account.ts';
import { createSample, startEmulator, type TestEmulator } from '../support/emulator.ts';
import { authorizerOf, postOf } from '../support/gateway.ts';
import { authorizationOf } from '../support/token.ts';
import type { Took } from './worstHost.ts';

/** Bounds the memory, in MB above an idle process, as SECURITY.md says. */
const mostMb = 250;
/** Gives Lambda's quota for an answer. */
const quotaBytes = 6 * 1024 * 1024;
const functions = 100;

let cloudFront: TestEmulator;
let child: ChildProcess;
let idleMb: number;
beforeAll(async () => {
  cloudFront = await startEmulator(await accountOfStack());
  // What JSON writes longest: six bytes for each, seven once more.
  const code = '\u0001'.repeat(10_240);
  for (let index = 0; index < functions; index += 1) {
    const Name = `f${String(index).padStart(3, '0')}`;
    await createSample(cloudFront.client, Name, code);
    await cloudFront.client.send(new PublishFunctionCommand({ Name, IfMatch: 'ETVPDKIKX0DER' }));
  }
  child = fork('test/attacks/worstHost.ts', [], {
    // As Lambda starts Node, with the setting of serverless.yml.
    execArgv: ['--expose-gc', '--max-http-header-size=81920', '--max-semi-space-size=8'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      ACCESS_FILE: 'src/local/access.json',
      ...lambdaEnvironment(cloudFront.url),
    },
  });
  await once(child, 'message');
  idleMb = (await ask('{ functions(first: 1) { nodes { code { sizeBytes } } } }')).peakMb;
}, 120_000);
afterAll(() => void child.kill());

async function ask(query: string): Promise<Took> {
  const event = {
    ...postOf(JSON.stringify({ query })),
    headers: { 'content-type': 'application/json', ...authorizationOf(authorizerOf('admin')) },
  };
  cloudFront.answered.length = 0;
  child.send({ event });
  const [took] = (await once(child, 'message')) as [Took]; // worstHost.ts gives it
  return took;
}

const many = (count: number, field: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => field(index)).join(' ');
const forms = (count: number) => many(count, (index) => `t${index}: text b${index}: base64`);
const deep = (levels: number, inner: string): string =>
  levels === 0 ? inner : `counterpart { code { text base64 sha256 } ${deep(levels - 1, inner)} }`;
const summary =
  'id name status comment runtime keyValueStoreArns arn stage createdTime lastModifiedTime';

const checked = `function handler(e) { return ${'a.b[c]+'.repeat(5_800)}1; }`;
const findings = '... on CheckFunctionSuccess { diagnostics { rule message } sizeBytes }';

const worst: [string, string][] = [
  [
    'six checks of code of 40 KB',
    `{ ${many(6, (index) => `c${index}: checkFunction(input: { code: { text: "${checked}" } }) { ${findings} }`)} }`,
  ],
  [
    'seven lists of a hundred, with code, eight counterparts deep',
    `{ ${many(7, (index) => `l${index}: functions(first: 100) { nodes { ${deep(8, 'id')} } }`)} }`,
  ],
  [
    'sixty functions, both stages, each form of the code fourteen times',
    `{ functions(first: 60, stage: LIVE) { nodes { code { ${forms(14)} } counterpart { code { text base64 } } } } }`,
  ],
  [
    'ten lists of all summaries',
    `{ ${many(10, (index) => `l${index}: functions(first: 100) { nodes { ${summary} } edges { cursor node { id name arn } } }`)} }`,
  ],
  [
    'as many functions with code as the calls allow',
    '{ functions(first: 100) { nodes { code { text } } } }',
  ],
  [
    'one function, code thirty times',
    `{ function(name: "f000") { ... on CloudFrontFunction { code { ${forms(14)} } } } }`,
  ],
  [
    'a hundred summaries, each field fifteen times',
    `{ functions(first: 100) { nodes { ${many(15, (index) => `a${index}: arn c${index}: comment`)} } } }`,
  ],
];

async function check(query: string): Promise<Took> {
  const took = await ask(query);
  expect([200, 400]).toContain(took.statusCode);
  expect(took.code).not.toBe('INTERNAL_SERVER_ERROR');
  expect(took.bytes).toBeLessThan(quotaBytes);
  const calls = cloudFront.answered.filter(({ action }) => action !== 'AssumeRole').length;
  expect(calls).toBeLessThanOrEqual(128);
  expect(took.peakMb - idleMb).toBeLessThan(mostMb);
  return took;
}

test.each(worst)('%s', async (_, query) => {
  await check(query);
});

test('an answer just below the limit is given', async () => {
  const { statusCode, bytes } = await check(
    `{ functions(first: 60, stage: LIVE) { nodes { code { text } } } }`,
  );
  expect(statusCode).toBe(200);
  expect(bytes).toBeGreaterThan(4_000_000);
});

/** Makes random large documents that the limits of documents allow. */
const leaf = fc.constantFrom(
  'name',
  'arn',
  'comment',
  'etag',
  'code { text base64 }',
  'code { text }',
);
const document = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 60 }),
    fc.array(leaf, { minLength: 1, maxLength: 6 }),
    fc.integer({ min: 0, max: 7 }),
  )
  .map(
    ([lists, first, leaves, levels]) =>
      `{ ${many(lists, (index) => `l${index}: functions(first: ${first}) { nodes { ${[...new Set(leaves)].join(' ')} ${deep(levels, 'id')} } }`)} }`,
  );

test('no document within the limits takes more than is said', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (query) => void (await check(query))),
    { numRuns: 40 },
  );
}, 300_000);
