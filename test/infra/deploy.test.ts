/** Runs `npm run deploy` with a stand-in for osls, as nothing here is AWS: it notes what it is asked, and answers as osls does. */
import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { issuerProblem } from '../../infra/deploy/checkIssuer.ts';
import { steps } from '../../infra/deploy/steps.ts';
import { codeCacheOf } from '../support/codeCache.ts';
import { makeCertificates } from '../support/certificates.ts';

/** What the issuer publishes. A test may change it. */
let published: Record<string, unknown> = {};
const { key, cert, authority } = makeCertificates(['localhost']);
const server = createServer({ key, cert }, ({ url = '' }, response) => {
  const found = published[url];
  response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(found));
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const { port } = server.address() as AddressInfo; // a TCP server that listens
const issuer = `https://localhost:${port}/tenant`;
const discovery = '/tenant/.well-known/openid-configuration';
const rsa = { kty: 'RSA', kid: 'one', alg: 'RS256', use: 'sig' };
const folder = await mkdtemp(join(tmpdir(), 'deploy-'));
await writeFile(join(folder, 'authority.pem'), authority);
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

const code = 'the code of graphql';
const cache = codeCacheOf('graphql', code);
/**
 * Stands for osls: notes its arguments, packages what lies in dist, and answers as the file `stack` says. As osls does, it
 * deploys from .serverless, and removes that folder afterwards.
 */
const osls = `#!${process.execPath}
const fs = require('node:fs');
const given = process.argv.slice(2);
fs.appendFileSync('commands', 'osls ' + given.join(' ') + '\\n');
fs.appendFileSync('schemaCaches', process.env.SLS_SCHEMA_CACHE_BASE_DIR + '\\n');
const stack = JSON.parse(fs.readFileSync('stack', 'utf8'));
if (given[0] === 'package') {
  fs.mkdirSync(given[2], { recursive: true });
  fs.writeFileSync(given[2] + '/graphql.zip', fs.readdirSync('dist/graphql').map((name) => 'dist/graphql/' + name).join());
}
if (given[0] === 'print') {
  if (stack.problem) { console.log('Error:\\n' + stack.problem); process.exit(1); }
  console.log(stack.issuer);
}
if (given[0] === 'deploy') {
  fs.cpSync(given[2], '.serverless', { recursive: true });
  fs.writeFileSync('deployed', 'yes');
  fs.rmSync('.serverless', { recursive: true });
}
if (given[0] === 'info') console.log('stack outputs:\\n  Url: ' + stack.url + '\\n  Other: x');
if (given[0] === 'invoke') {
  if (!stack.isThere && !fs.existsSync('deployed')) { console.error('Function not found'); process.exit(1); }
  console.log('notice\\n' + JSON.stringify({ caches: stack.caches }));
}
`;

async function setUp(changes: object = {}): Promise<void> {
  await rm(join(folder, 'run'), { recursive: true, force: true });
  await mkdir(join(folder, 'run/dist/graphql'), { recursive: true });
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(join(folder, 'run/dist/graphql/code.js'), code);
  const stack = { url: 'http://127.0.0.1:1', caches: [cache], issuer, ...changes };
  await writeFile(join(folder, 'run/stack'), JSON.stringify(stack));
  await writeFile(join(folder, 'bin/osls'), osls);
  await writeFile(join(folder, 'bin/npm'), '#!/bin/sh\necho "npm $@" >> commands\n');
  for (const name of ['osls', 'npm']) await chmod(join(folder, 'bin', name), 0o755);
}

beforeEach(async () => {
  published = {
    [discovery]: { issuer, jwks_uri: `https://localhost:${port}/keys` },
    '/keys': { keys: [rsa] },
  };
  await setUp();
});

/** Runs the deployment. Gives what it printed, and what it asked osls and npm for. */
async function deployWith(environment: Record<string, string>, ...given: string[]) {
  const env = {
    ...environment,
    PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
    NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'),
  };
  const options = { cwd: join(folder, 'run'), env };
  const script = resolve('infra/deploy/index.ts');
  const ended = await new Promise<{ code: number; output: string }>((done) => {
    execFile(process.execPath, [script, ...given], options, (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
  const asked = await readFile(join(folder, 'run/commands'), 'utf8').catch(() => '');
  return { ...ended, commands: asked.trim().split('\n').filter(Boolean) };
}

const deploy = (...given: string[]) => deployWith({}, ...given);

const prod = ['--stage', 'prod'];
const invoke = 'osls invoke --function caches --stage prod';
const print = 'osls print --path custom.settings.issuer --format text --stage prod';
const pack = 'osls package --package dist/package --stage prod';
const put = 'osls deploy --package dist/package --stage prod';
const info = 'osls info --verbose --stage prod';

test('a dry run says what each step would do, and does nothing', async () => {
  const { code: ended, output, commands } = await deploy('--dry-run', ...prod);
  expect(ended).toBe(0);
  expect(commands).toEqual([]);
  expect(
    output
      .trim()
      .split('\n')
      .map((line) => line.split(':', 1)[0]),
  ).toEqual(Object.keys(steps));
  for (const command of [pack, put, invoke]) expect(output).toContain(command);
});

test('the first deployment asks for the code caches, and deploys once more with them', async () => {
  const { output, commands } = await deploy(...prod);
  expect(commands).toEqual([print, 'npm run -s build', invoke, pack, put, invoke, pack, put, info]);
  // Nobody answers at the address of this stack.
  expect(output).toContain('http://127.0.0.1:1 does not do what it should');
});

test('osls keeps nothing in the home of whoever deploys, whatever it is asked', async () => {
  await deploy(...prod);
  const folders = await readFile(join(folder, 'run/schemaCaches'), 'utf8');
  for (const place of folders.trim().split('\n'))
    expect(place).toMatch(/\/run\/node_modules\/\.cache$/);
});

test('with a stack that has this code one round is enough', async () => {
  await setUp({ isThere: true });
  const { output, commands } = await deploy(...prod);
  expect(commands).toEqual([print, 'npm run -s build', invoke, pack, put, invoke, info]);
  expect(output).toContain('The stack has its code caches.');
});

test('a stack whose Lambda has other code gives no caches, and the deployment says so', async () => {
  await setUp({ caches: [{ ...cache, sourceHash: hash('sha256', 'other') }] });
  const { code: ended, output, commands } = await deploy(...prod);
  expect(ended).toBe(1);
  expect(commands).toEqual([print, 'npm run -s build', invoke, pack, put, invoke]);
  expect(output).toContain('the code cache of graphql was made of other code');
});

test('a setting that is missing stops before anything is built, with the words of osls', async () => {
  await setUp({ problem: 'the setting issuer is missing: give --param=issuer=…' });
  const { code: ended, output, commands } = await deploy(...prod);
  expect(ended).toBe(1);
  expect(commands).toEqual([print]);
  expect(output).toContain('the setting issuer is missing: give --param=issuer=…');
});

test('an issuer that API Gateway could not use stops before anything is built', async () => {
  published = {};
  const { code: ended, output, commands } = await deploy(...prod);
  expect(ended).toBe(1);
  expect(commands).toEqual([print]);
  expect(output).toContain(
    `${issuer}/.well-known/openid-configuration cannot be read: it answers 404.`,
  );
});

test.each(Object.keys(steps))('the step %s can be run alone', async (step) => {
  await deploy('--only=package', ...prod);
  await rm(join(folder, 'run/commands'));
  const { commands } = await deploy(`--only=${step}`, ...prod);
  const expected: Record<string, string[]> = {
    build: ['npm run -s build', invoke],
    package: [pack],
    check: [print],
    stack: [put],
    caches: [invoke],
    verify: [info],
  };
  expect(commands).toEqual(expected[step]);
});

test('the stack is verified at the address that its output Url names, a domain too', async () => {
  await setUp({ isThere: true, url: 'https://localhost' });
  const { output } = await deploy(...prod);
  expect(output).toContain('https://localhost does not do what it should');
});

test('the credentials of the deployer, who is no caller, are not sent to the stack, and a token is', async () => {
  const sent: string[] = [];
  const gateway = createPlainServer(({ headers }, response) => {
    sent.push(headers.authorization ?? '');
    response.end('{}');
  });
  await new Promise<void>((listening) => gateway.listen(0, '127.0.0.1', listening));
  const { port: open } = gateway.address() as AddressInfo; // a TCP server that listens
  await setUp({ url: `http://127.0.0.1:${open}` });
  const own = { AWS_ACCESS_KEY_ID: 'deployer', AWS_SECRET_ACCESS_KEY: 'x', CFF_TOKEN: 'person' };
  const { output } = await deployWith(own, '--only=verify', ...prod);
  gateway.close();
  gateway.closeAllConnections();
  expect(sent).toContain('Bearer person');
  expect(sent.filter((credentials) => credentials.startsWith('AWS4'))).toEqual([]);
  expect(output).toContain('skipped a session and a read with a signature');
});

test('the step caches deploys once more where nothing tells what was packaged', async () => {
  await setUp({ isThere: true });
  const { commands } = await deploy('--only=caches', ...prod);
  expect(commands).toEqual([invoke, pack, put]);
});

test('a step that is none is told with those that are', async () => {
  const { code: ended, output } = await deploy('--only=all');
  expect(ended).toBe(1);
  expect(output.trim()).toBe('--only must be one of check, build, package, stack, caches, verify');
});

const check = async (): Promise<string> => (await deploy('--only=check', ...prod)).output.trim();

test('an issuer that ends with a slash, as Auth0’s does, has its document below it with one slash', async () => {
  await setUp({ issuer: `${issuer}/` });
  published[discovery] = { issuer: `${issuer}/`, jwks_uri: `https://localhost:${port}/keys` };
  expect(await check()).toContain(`API Gateway can use ${issuer}/.`);
});

test.each([
  ['another issuer', { issuer: `${issuer}/`, jwks_uri: '' }, 'they must be equal to the letter'],
  ['nothing in it', null, 'names the issuer undefined, not'],
  ['a placeholder for the tenant', { issuer: 'https://login/{tenantid}/v2.0' }, '{tenantid}'],
  ['no keys', { issuer }, 'The discovery document has no jwks_uri.'],
  [
    'keys that are not there',
    { issuer, jwks_uri: `https://localhost:${port}/none` },
    'cannot be read: it answers 404.',
  ],
] as const)('a discovery document with %s is told', async (_, document, words) => {
  published[discovery] = document;
  expect(await check()).toContain(words);
});

test.each([
  [[]],
  [[{ ...rsa, kty: 'EC', alg: 'ES256' }]],
  [[{ ...rsa, alg: 'PS256' }]],
  [[{ ...rsa, use: 'enc' }]],
  [[{ kty: 'RSA' }]],
  [null],
  [[null]],
  [rsa],
])('keys that API Gateway does not take are told: %j', async (keys) => {
  published['/keys'] = { keys };
  expect(await check()).toContain('has no RSA key with a kid for RS256');
});

test.each([
  ['https://localhost:1/cognito-idp', 'https://cognito-idp.REGION.amazonaws.com/POOL (Cognito)'],
  ['https://localhost:1/okta', 'https://ORGANISATION.okta.com/oauth2/default'],
  ['https://localhost:1/microsoft', 'https://login.microsoftonline.com/TENANT/v2.0'],
  ['https://localhost:1/realms/one', 'https://HOST/realms/REALM (Keycloak)'],
  ['https://localhost:1/login', '(Cognito), https://ORGANISATION.okta.com'],
])(
  'an issuer that cannot be reached, %s, is told with the form of its vendor',
  async (address, form) => {
    const problem = await issuerProblem(address);
    expect(problem).toContain('cannot be read:');
    expect(problem).toContain(form);
  },
);
