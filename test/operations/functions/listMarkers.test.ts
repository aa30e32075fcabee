import { beforeEach, expect, test } from '@jest/globals';
import { listFunctions } from '../../../src/operations/functions/listFunctions.ts';
import { startCloudFrontStub } from '../../support/cloudFrontStub.ts';

/** Holds the markers of CloudFront's pages, which repeat. */
let markers: (string | undefined)[] = [];
let asked: (string | null)[] = [];
const newContext = await startCloudFrontStub((request, response) => {
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
beforeEach(() => {
  asked = [];
});

const list = () => listFunctions({ first: 100 }, newContext());

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
