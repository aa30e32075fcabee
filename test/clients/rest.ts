/** Takes a function through its life by the REST API, with types generated from the OpenAPI document. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import createClient from 'openapi-fetch';
import type { paths } from './rest.generated.ts';
import { sample } from './sample.ts';

const { GATEWAY_URL = 'http://127.0.0.1:4000', GATEWAY_TOKEN = '' } = process.env;
const headers = { authorization: `Bearer ${GATEWAY_TOKEN}` };
const client = createClient<paths>({ baseUrl: GATEWAY_URL, headers });
const name = `rest-client-${randomUUID()}`;
const { comment, code, laterCode, event } = sample;
const path = { name };

const body = { name, comment, code: { text: code } };
const created = await client.POST('/v1/functions', { body });
assert.ok(created.data, JSON.stringify(created.error));
assert.equal(created.response.status, 201);
assert.equal(created.data.stage, 'DEVELOPMENT');
assert.equal(created.data.runtime, 'CLOUDFRONT_JS_2_0');
const firstETag = created.data.etag;
assert.ok(firstETag);
assert.equal(created.response.headers.get('etag'), `"${firstETag}"`);

const twice = await client.POST('/v1/functions', { body });
assert.equal(twice.response.status, 409);
assert.ok(twice.error?.type === '/problems/FunctionAlreadyExists', JSON.stringify(twice.error));
assert.equal(twice.error.name, name);

const read = await client.GET('/v1/functions/{name}', { params: { path } });
assert.ok(read.data, JSON.stringify(read.error));
assert.equal(read.data.comment, comment);
assert.equal(read.data.etag, firstETag);

const source = await client.GET('/v1/functions/{name}/code', { params: { path }, parseAs: 'text' });
assert.equal(source.data, code);

const query = { limit: 100, stage: 'DEVELOPMENT' } as const;
const list = await client.GET('/v1/functions', { params: { query } });
assert.ok(list.data, JSON.stringify(list.error));
assert.ok(list.data.items.some((item) => item.name === name && item.stage === 'DEVELOPMENT'));
assert.equal(list.data.nextCursor, null);

const based = { path, header: { 'If-Match': `"${firstETag}"` } };
const refused = await client.PATCH('/v1/functions/{name}', {
  params: based,
  body: { comment: 'x'.repeat(129) },
});
assert.equal(refused.response.status, 400);
assert.ok(refused.error?.type === '/problems/InvalidArgument', JSON.stringify(refused.error));
assert.deepEqual(
  refused.error.violations.map((violation) => [violation.path, violation.rule]),
  [['comment', 'MAX_LENGTH']],
);

const malformed = await client.GET('/v1/functions', { params: { query: { limit: 0.5 } } });
assert.equal(malformed.response.status, 400);
assert.ok(malformed.error?.type === 'about:blank', JSON.stringify(malformed.error));
assert.deepEqual(
  malformed.error.violations?.map((violation) => violation.path),
  ['limit'],
);

const updated = await client.PATCH('/v1/functions/{name}', {
  params: based,
  body: { code: { text: laterCode } },
});
assert.ok(updated.data, JSON.stringify(updated.error));
assert.equal(updated.data.comment, comment, 'what is left out is kept');
const { etag } = updated.data;
assert.ok(etag && etag !== firstETag);

const conflict = await client.PATCH('/v1/functions/{name}', {
  params: based,
  body: { comment: 'too late' },
});
assert.equal(conflict.response.status, 412);
assert.ok(conflict.error?.type === '/problems/PreconditionFailed', JSON.stringify(conflict.error));
assert.equal(conflict.error.errorCode, 'PreconditionFailed');
assert.equal(conflict.error.ifMatch, firstETag);
assert.equal(conflict.error.current?.etag, etag);
assert.equal(conflict.error.current.comment, comment);

const params = { path, header: { 'If-Match': `"${etag}"` } };
const tested = await client.POST('/v1/functions/{name}/test', { params, body: { event } });
assert.ok(tested.data, JSON.stringify(tested.error));
assert.equal(tested.data.functionError, null);
assert.deepEqual(tested.data.output, sample.output);
assert.deepEqual(tested.data.logs, sample.logs);

const live = { path, query: { stage: 'LIVE' } } as const;
const unpublished = await client.GET('/v1/functions/{name}', { params: live });
assert.equal(unpublished.response.status, 404);
assert.ok(unpublished.error?.type === '/problems/NoSuchFunctionExists');
assert.equal(unpublished.error.stage, 'LIVE');

const published = await client.POST('/v1/functions/{name}/publish', { params });
assert.ok(published.data, JSON.stringify(published.error));
assert.equal(published.data.stage, 'LIVE');

const readLive = await client.GET('/v1/functions/{name}', { params: live });
assert.ok(readLive.data, JSON.stringify(readLive.error));
assert.equal(readLive.data.etag, published.data.etag);
const liveSource = { params: live, parseAs: 'text' } as const;
const readCode = await client.GET('/v1/functions/{name}/code', liveSource);
assert.equal(readCode.data, laterCode);

const uploaded = await client.PUT('/v1/functions/{name}/code', {
  params,
  body: `${code}// uploaded\n`,
  bodySerializer: (file) => file,
  headers: { 'content-type': 'text/javascript' },
});
assert.ok(uploaded.data, JSON.stringify(uploaded.error));
assert.equal(uploaded.data.recovered, false);
const latest = { path, header: { 'If-Match': `"${uploaded.data.etag}"` } };

const deleted = await client.DELETE('/v1/functions/{name}', { params: latest });
assert.equal(deleted.response.status, 204, JSON.stringify(deleted.error));

const gone = await client.GET('/v1/functions/{name}', { params: { path } });
assert.ok(gone.error?.type === '/problems/NoSuchFunctionExists', JSON.stringify(gone.error));
assert.equal(gone.error.name, name);

const put = () =>
  client.PUT('/v1/functions/{name}', {
    params: { path, header: { 'If-None-Match': '*' } },
    body: { comment, runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [], code: { text: code } },
  });
const recreated = await put();
assert.equal(recreated.response.status, 201, JSON.stringify(recreated.error));
const met = await put();
assert.equal(met.response.status, 412);
assert.ok(met.error?.type === '/problems/FunctionAlreadyExists', JSON.stringify(met.error));
const again = { path, header: { 'If-Match': `"${recreated.data?.etag}"` } };
const removed = await client.DELETE('/v1/functions/{name}', { params: again });
assert.equal(removed.response.status, 204, JSON.stringify(removed.error));
