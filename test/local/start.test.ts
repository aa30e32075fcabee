import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteFunctionCommand,
  GetFunctionCommand,
  ListFunctionsCommand,
} from '@aws-sdk/client-cloudfront';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildPages } from '../../infra/pages.ts';
import { mintToken, type LocalCaller } from '../../src/local/tokens.ts';
import { clientOf } from '../support/emulator.ts';
import { start, type Started } from '../support/process.ts';

const script = 'src/local/index.ts';
const readyLine = /^gateway ready (http:\/\/127\.0\.0\.1:\d+)$/;
const emulatorLine = /^embedded CloudFront (http:\/\/127\.0\.0\.1:\d+) /;
const anyPorts = {
  PORT: '0',
  EMULATOR_PORT: '0',
  AWS_PROFILE: 'somebody',
  AWS_SESSION_TOKEN: 'stray',
};

let gateway: Started;
let url: string;
let emulatorUrl: string;

const found = (line: RegExp) =>
  gateway.lines.map((text) => line.exec(text)?.[1]).find(Boolean) ?? '';

beforeAll(async () => {
  await buildPages();
  gateway = await start(script, readyLine, anyPorts);
  url = found(readyLine);
  emulatorUrl = found(emulatorLine);
}, 120_000);
afterAll(() => gateway.stop('SIGTERM'));

const ask = async (query: string, variables?: object, caller: LocalCaller = 'admin') => {
  const authorization = `Bearer ${await mintToken(caller)}`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
};

test('it says what there is, how to get a token and what to try; its last line says ready', () => {
  expect(gateway.lines).toEqual([
    expect.stringMatching(emulatorLine),
    `console ${url}/console, playground ${url}/graphiql, API page ${url}/docs`,
    'Loopback only. A token for 12 hours:',
    '  npm run -s token -- admin|team-a|team-b',
    `  curl -s ${url}/v1/functions -H "authorization: Bearer $(npm run -s token -- admin)"`,
    `gateway ready ${url}`,
  ]);
});

test("a team does not get at others' functions", async () => {
  const query = `{ function(name: "url-rewrite") { __typename } }`;
  expect(await ask(query, undefined, 'team-a')).toEqual({
    data: { function: { __typename: 'AccessDenied' } },
  });
});

test('one mutation over HTTP replaces the code of a sample, down to the embedded CloudFront', async () => {
  const query = `mutation ($input: UpdateFunctionInput!) {
    updateFunction(input: $input) { __typename ... on UpdateFunctionSuccess { function { etag } } }
  }`;
  const input = { name: 'cache-control', ifMatch: 'ETVPDKIKX0DER', code: { text: '// é 🚀' } };
  expect(await ask(query, { input })).toEqual({
    data: {
      updateFunction: { __typename: 'UpdateFunctionSuccess', function: { etag: 'E3UN6WX5RRO2AG' } },
    },
  });
  const read = new GetFunctionCommand({ Name: 'cache-control' });
  const { FunctionCode } = await clientOf(emulatorUrl).send(read);
  expect(FunctionCode?.transformToString()).toBe('// é 🚀');
});

test('every sample is there, with the code of its file', async () => {
  const entries = await readdir('examples/functions');
  const files = entries
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.replace('.js', ''));
  expect(files.filter((name) => name.startsWith('team-'))).toEqual([]);
  for (const name of files.filter((file) => file !== 'cache-control')) {
    const query = `query ($name: String!) { function(name: $name) { ... on CloudFrontFunction { comment code { text } } } }`;
    expect(await ask(query, { name })).toEqual({
      data: {
        function: {
          comment: expect.stringMatching(/./),
          code: { text: await readFile(`examples/functions/${name}.js`, 'utf8') },
        },
      },
    });
  }
});

test('a sample reads the key value store that it came with', async () => {
  const event = {
    version: '1.0',
    context: { eventType: 'viewer-request' },
    viewer: {},
    request: { method: 'GET', uri: '/about-us.html', querystring: {}, headers: {}, cookies: {} },
  };
  const query = `mutation ($input: TestFunctionInput!) {
    testFunction(input: $input) { ... on TestFunctionSuccess { functionError output } }
  }`;
  const input = { name: 'redirect-moved-pages', ifMatch: 'ETVPDKIKX0DER', event };
  expect(await ask(query, { input })).toMatchObject({
    data: {
      testFunction: {
        functionError: null,
        output: { response: { statusCode: 301, headers: { location: { value: '/about/' } } } },
      },
    },
  });
});

test('introspection is on, for people who explore', async () => {
  expect(await ask('{ __schema { queryType { name } } }')).toEqual({
    data: { __schema: { queryType: { name: 'Query' } } },
  });
});

test('other paths and methods are 404, with what there is instead', async () => {
  for (const [method, path] of [
    ['GET', '/nothing'],
    ['DELETE', '/graphql'],
  ] as const) {
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ title: 'Not Found', status: 404 });
  }
});

test('a body of more than 10 MB is 413', async () => {
  const body = ' '.repeat(10 * 1024 * 1024 + 1);
  const response = await fetch(`${url}/graphql`, { method: 'POST', body });
  expect(response.status).toBe(413);
});

test('a port in use is one line that says what to do', async () => {
  const { port } = new URL(url);
  const second = start(script, readyLine, { PORT: port, EMULATOR_PORT: '0' });
  await expect(second).rejects.toThrow(
    new RegExp(
      `ended with 1: Port ${port} is in use\\. Set PORT and EMULATOR_PORT to other ports; 0 picks free ones\\.$`,
    ),
  );
});

test('a port that is none is refused by the name of its variable', async () => {
  await expect(start(script, readyLine, { PORT: '70000' })).rejects.toThrow(
    /^ended with 1: PORT must be a port from 0 to 65535, not "70000"$/,
  );
});

test('another argument is refused in one line', async () => {
  await expect(start(`${script} --azure`, readyLine, anyPorts)).rejects.toThrow(
    /^ended with 1: No such argument: --azure\. See npm start -- --help$/,
  );
});

test.each(['--help', '-h', '--aws --help'])(
  '%s tells commands, addresses and variables',
  async (given) => {
    const help = await start(`${script} ${given}`, /OPERATOR_ROLE_ARN/, anyPorts);
    expect(await help.stop('SIGTERM')).toBe(0);
    const text = help.lines.join('\n');
    expect(text).toMatch(/npm start -- --aws[^]*npm run -s token[^]*\/graphiql[^]*\/docs/);
    for (const name of ['PORT', 'EMULATOR_PORT', 'EMULATOR_STATE', 'ACCESS_FILE', 'PAGES'])
      expect(text).toContain(`  ${name} `);
  },
);

test.each([
  ['{\n "rules": [ x ] }', 2, 'Unexpected "x" in JSON'],
  ['{\n "rules": [\n', 3, 'Unexpected end of file in JSON'],
  ['{ "rules": [\n{},\n] }', 2, 'JSON does not support trailing commas'],
  ['{ "rules": [\n\n{} ] }', 3, 'rules[0] must have either group or role'],
  ['{ "rules": [],\n "roles": [] }', 2, 'the access file must not have "roles"'],
  [
    '{ "rules": [ { "group": "a",\n "functions": [ "*",\n "é" ], "actions": ["read"] } ] }',
    3,
    'rules[0].functions[1] must be a name of at most 64 letters, digits, hyphens and underscores, in which * stands for any',
  ],
])(
  'what is wrong in the access file %j is told with file and line',
  async (text, line, problem) => {
    const directory = await mkdtemp(join(tmpdir(), 'access-'));
    const ACCESS_FILE = join(directory, 'access.json');
    await writeFile(ACCESS_FILE, text);
    await expect(start(script, readyLine, { ...anyPorts, ACCESS_FILE })).rejects.toThrow(
      `ended with 1: ${ACCESS_FILE}:${line}: ${problem}`,
    );
    await rm(directory, { recursive: true });
  },
);

test('an access file that is not there is one line', async () => {
  const env = { ...anyPorts, ACCESS_FILE: '/nonexistent/access.json' };
  await expect(start(script, readyLine, env)).rejects.toThrow(
    /^ended with 1: ACCESS_FILE \/nonexistent\/access\.json could not be read \(ENOENT\)$/,
  );
});

test('with EMULATOR_STATE a restart finds what was changed, and a damaged file is left alone', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'gateway-'));
  const EMULATOR_STATE = join(directory, 'state.json');
  const env = { ...anyPorts, EMULATOR_STATE };
  const first = await start(script, readyLine, env);
  const endpoint = first.lines.map((line) => emulatorLine.exec(line)?.[1]).find(Boolean) ?? '';
  const Name = 'cache-control';
  await clientOf(endpoint).send(new DeleteFunctionCommand({ Name, IfMatch: 'ETVPDKIKX0DER' }));
  await first.stop('SIGTERM');
  const second = await start(script, readyLine, env);
  const restarted = second.lines.map((line) => emulatorLine.exec(line)?.[1]).find(Boolean) ?? '';
  const { FunctionList } = await clientOf(restarted).send(
    new ListFunctionsCommand({ Stage: 'DEVELOPMENT' }),
  );
  await second.stop('SIGTERM');
  const names = FunctionList?.Items?.map((item) => item.Name);
  const kept = ['redirect-by-country', 'redirect-moved-pages', 'security-headers', 'url-rewrite'];
  expect(names).toEqual(kept);
  await writeFile(EMULATOR_STATE, '{');
  await expect(start(script, readyLine, env)).rejects.toThrow(
    new RegExp(
      `^ended with 1: ${EMULATOR_STATE} is damaged or no state of the emulator\\. .*EMULATOR_STATE\\.$`,
    ),
  );
  expect(await readFile(EMULATOR_STATE, 'utf8')).toBe('{');
  await rm(directory, { recursive: true });
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it cleanly, with a connection open',
  async (signal) => {
    const other = await start(script, readyLine, anyPorts);
    const at = other.lines.map((line) => readyLine.exec(line)?.[1]).find(Boolean);
    await (await fetch(`${at}/nothing`)).text();
    expect(await other.stop(signal)).toBe(0);
  },
);
