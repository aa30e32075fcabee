import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { createGateway } from '../../../src/createContext.ts';
import { toLambdaContext } from '../../../src/local/event.ts';
import { listFunctions } from '../../../src/operations/functions/listFunctions.ts';

/** Holds the markers of CloudFront's pages, which repeat. */
let markers: (string | undefined)[] = [];
let asked: (string | null)[] = [];
const server = createServer((request, response) => {
  const marker = new URL(request.url ?? '', 'http://localhost').searchParams.get('Marker');
  const index = asked.push(marker) - 1;
  const next = markers[index % markers.length];
  const summary = `<FunctionSummary><Name>f${index % 2}</Name><Status>UNPUBLISHED</Status>
    <FunctionConfig><Comment/><Runtime>cloudfront-js-2.0</Runtime></FunctionConfig>
    <FunctionMetadata><FunctionARN>arn</FunctionARN><Stage>DEVELOPMENT</Stage>
    <LastModifiedTime>2026-01-01T00:00:00Z</LastModifiedTime></FunctionMetadata></FunctionSummary>`;
  const nextMarker = next === undefined ? '' : `<NextMarker>${next}</NextMarker>`;
  response.end(
    `<FunctionList>${nextMarker}<Quantity>1</Quantity><Items>${summary}</Items></FunctionList>`,
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
Object.assign(process.env, {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIA',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_ENDPOINT_URL_CLOUDFRONT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server that listens
});
const gateway = createGateway({
  OPERATOR_ROLE_ARN: 'none',
  ACCESS_FILE: 'src/local/access.json',
});
beforeEach(() => {
  asked = [];
});

const admin = { subject: 'admin', kind: 'JWT', issuer: '', groups: ['admin'] } as const;
const list = () =>
  listFunctions({ first: 100 }, gateway.createContext(admin, toLambdaContext('test', 29_000)));

test.each([
  [['a', undefined], 2],
  [['a', 'b', 'c', undefined], 4],
  [['a'], 2],
  [['a', 'b'], 3],
  [['a', 'b', 'c', 'b'], 4],
  [[''], 1],
])('markers %j end after %d pages, each entry once', async (given, pages) => {
  markers = given;
  const page = await list();
  expect(asked).toHaveLength(pages);
  if (!('entries' in page)) throw new Error('no page');
  const names = page.entries.map(({ node }) => node.name);
  expect(names).toEqual([...new Set(names)]);
});

test('a list without end is given up when the request has used up its calls', async () => {
  let count = 0;
  markers = new Proxy([], {
    get: (_, key) => (key === 'length' ? Number.MAX_SAFE_INTEGER : `m${(count += 1)}`),
  });
  expect(await list()).toMatchObject({
    __typename: 'ServiceUnavailable',
    outcome: 'NOT_APPLIED',
    retryable: false,
    message: expect.stringContaining('128 calls'),
  });
  expect(asked).toHaveLength(128);
});
