import { beforeAll, expect, test } from '@jest/globals';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { buildPages } from '../../infra/pages.ts';
import { createPagesHandler } from '../../src/pages/createPagesHandler.ts';
import {
  contextOf,
  postOf,
  startGateway,
  startUpstream,
  type TestGateway,
} from '../support/gateway.ts';
import { startRest, type TestRest } from '../support/rest.ts';

const setting = '/functions-gateway';
const pages = createPagesHandler({ BASE_PATH: setting });
let rest: TestRest;
let gateway: TestGateway;
beforeAll(async () => {
  await buildPages();
  const upstream = startUpstream();
  await upstream;
  process.env['BASE_PATH'] = setting;
  rest = await startRest(upstream);
  gateway = await startGateway(upstream);
}, 120_000);

/** Lists kinds of events of API Gateway, with their base path and stage. */
const kinds = [
  { kind: 'a mapping of a custom domain', base: setting, stage: '$default' },
  { kind: 'a mapping to a named stage', base: setting, stage: 'prod' },
  { kind: 'a named stage', base: '/prod', stage: 'prod' },
  { kind: 'a named stage with dots', base: '/v1.2', stage: 'v1.2' },
  { kind: 'no base path', base: '', stage: '$default' },
];

const code = { text: 'function handler() {}' };
let count = 0;

test.each(kinds)('$kind: REST answers with links that lead on', async ({ base, stage }) => {
  const send = (request: string, options: object = {}) => rest.send(request, { stage, ...options });
  for (const prefix of [base, `${base}/service`]) {
    const name = `function-${(count += 1)}`;
    const created = await send(`POST ${prefix}/v1/functions`, { body: { name, code } });
    const location = `${prefix}/v1/functions/${name}`;
    expect(created).toMatchObject({ status: 201, headers: { location } });
    expect(await send(`GET ${location}`)).toMatchObject({ status: 200, body: { name } });
    await send(`POST ${prefix}/v1/functions`, { body: { name: `${name}-2`, code } });
    const listed = await send(`GET ${prefix}/v1/functions?limit=1`);
    const [, next = ''] = /^<([^>]+)>; rel="next"$/.exec(String(listed.headers['link'])) ?? [];
    expect(next).toMatch(`${prefix}/v1/functions?`);
    expect(await send(`GET ${next}`)).toMatchObject({ status: 200 });
    const allow = expect.stringContaining('PATCH');
    expect(await send(`POST ${location}`)).toMatchObject({ status: 405, headers: { allow } });
    expect(await send(`OPTIONS ${location}`)).toMatchObject({ status: 204, headers: { allow } });
  }
});

test.each(kinds)('$kind: the type of each problem leads to its page', async ({ base, stage }) => {
  const problems = [
    [`GET ${base}/v1/functions/none`, {}, 'NoSuchFunctionExists'],
    [`GET ${base}/v1/functions/a%20b`, {}, 'InvalidArgument'],
    [`DELETE ${base}/v1/functions/none`, {}, 'InvalidIfMatchVersion'],
    [`GET ${base}/service/v1/functions/none`, { authorizer: {} }, undefined],
    [`GET ${base}/v1/functions?none=1`, {}, undefined],
    [`GET ${base}/v1/nothing`, {}, undefined],
    [`GET ${base}/v1/../v1`, {}, undefined],
  ] as const;
  for (const [request, options, errorCode] of problems) {
    const { body, headers } = await rest.send(request, { stage, ...options });
    const { type, detail, requestId } = body as Record<string, string>; // members of each problem
    expect(headers['content-type']).toBe('application/problem+json');
    expect(type).toBe(errorCode ? `${base}/problems/${errorCode}` : 'about:blank');
    expect([detail, requestId]).toEqual([expect.any(String), expect.any(String)]);
    if (errorCode) expect((await rest.send(`GET ${type}`, { stage })).status).toBe(200);
  }
});

test.each(kinds)('$kind: /openapi.json has the servers and problems', async ({ base, stage }) => {
  const { body } = await rest.send(`GET ${base}/openapi.json`, { stage });
  expect(body).toMatchObject({ servers: [{ url: base || '/' }, { url: `${base}/service` }] });
  const types = [...JSON.stringify(body).matchAll(/"(?:const|type)":"([^"]*\/problems\/[^"]+)"/g)];
  expect(types.length).toBeGreaterThan(20);
  for (const [, type = ''] of types) expect(type).toMatch(new RegExp(`^${base}/problems/\\w+$`));
  expect(Object.keys((body as { paths: object }).paths)).toContain('/v1/functions');
});

test.each(kinds)('$kind: GraphQL answers', async ({ base, stage }) => {
  const rawPath = `${base}/graphql`;
  const requestContext = { ...contextOf('POST'), stage };
  const body = '{"query":"{ viewer { subject } }"}';
  const { statusCode, body: answer } = await gateway.invoke({ rawPath, requestContext, body });
  expect({ statusCode, ...JSON.parse(answer ?? '') }).toEqual({
    statusCode: 200,
    data: { viewer: { subject: 'admin' } },
  });
});

/** Gets a path from the Lambda that has it. */
async function get(path: string, stage: string, headers: Record<string, string> = {}) {
  const { body: _, ...event } = postOf('');
  const requestContext = { ...contextOf('GET'), stage };
  const asked = { ...event, rawPath: path, headers, requestContext } as APIGatewayProxyEventV2; // a body is optional
  const { statusCode = 0, body = '', isBase64Encoded } = await pages(asked);
  return { statusCode, text: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8').toString() };
}

test.each(kinds)('$kind: every link of a page leads on', async ({ base, stage }) => {
  const html = { accept: 'text/html', 'accept-encoding': 'identity' };
  const shown = ['', '/', '/graphiql', '/docs', '/docs/', '/nothing'].filter((path) => base + path);
  for (const path of shown) {
    const { statusCode, text } = await get(base + path, stage, html);
    expect({ path, statusCode }).toEqual({ path, statusCode: path === '/nothing' ? 404 : 200 });
    const links = [...text.matchAll(/(?:href|src|content)="(\/[^"]*)"/g)].map(
      ([, url = '']) => url,
    );
    expect(links).toContain(`${base}/graphiql`);
    for (const link of new Set(links)) {
      expect(link.startsWith(`${base}/`)).toBe(true);
      const answers = [
        (await get(link, stage)).statusCode,
        (await rest.send(`GET ${link}`, { stage })).status,
      ];
      expect({ link, answers }).toEqual({ link, answers: expect.arrayContaining([200]) });
    }
    const paths = [...text.matchAll(/<code>(\/[^<]*)</g)].map(([, url = '']) => url);
    expect(paths.filter((each) => !each.startsWith(`${base}/`))).toEqual([]);
  }
  const settings = await get(`${base}/pages/settings.json`, stage);
  expect(JSON.parse(settings.text)).toHaveProperty('tokenHint');
  const problem = await get(`${base}/nothing`, stage);
  expect(JSON.parse(problem.text).detail).toContain(` ${base}/graphql and ${base}/v1/functions,`);
});

test('a page that is not below a base path is sent compressed', async () => {
  const { body: _, ...event } = postOf('');
  const requestContext = contextOf('GET');
  const headers = { 'accept-encoding': 'br' };
  const encodingOf = async (rawPath: string) => {
    const asked = { ...event, rawPath, headers, requestContext } as APIGatewayProxyEventV2; // a body is optional
    return (await pages(asked)).headers?.['content-encoding'];
  };
  expect(await encodingOf('/docs')).toBe('br');
  expect(await encodingOf(`${setting}/docs`)).toBeUndefined();
});

test('a path that only begins like the base path is not below it', async () => {
  expect(await rest.send(`GET ${setting}s/v1/functions`)).toMatchObject({ status: 404 });
  expect(await rest.send('GET /prod/v1/functions')).toMatchObject({ status: 404 });
  expect(await rest.send('GET /production/v1/functions', { stage: 'prod' })).toMatchObject({
    status: 404,
  });
});
