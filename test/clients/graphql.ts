/** Takes a function through its life by the GraphQL API, with types generated from the contract. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { GraphQLClient } from 'graphql-request';
import {
  CreateFunctionDocument,
  DeleteFunctionDocument,
  ListFunctionsDocument,
  PublishFunctionDocument,
  ReadFunctionDocument,
  TestFunctionDocument,
  UpdateFunctionDocument,
} from './graphql.generated.ts';
import { sample } from './sample.ts';

const { GATEWAY_URL = 'http://127.0.0.1:4000', GATEWAY_TOKEN = '' } = process.env;
const headers = { authorization: `Bearer ${GATEWAY_TOKEN}` };
const client = new GraphQLClient(`${GATEWAY_URL}/graphql`, { headers });
const name = `graphql-client-${randomUUID()}`;
const { comment, code, laterCode, event } = sample;

const input = { name, comment, code: { text: code } };
const { createFunction: created } = await client.request(CreateFunctionDocument, { input });
assert.ok(created?.__typename === 'CreateFunctionSuccess', JSON.stringify(created));
assert.equal(created.function.stage, 'DEVELOPMENT');
assert.equal(created.function.runtime, 'CLOUDFRONT_JS_2_0');
const firstETag = created.function.etag;
assert.ok(firstETag);

const { createFunction: twice } = await client.request(CreateFunctionDocument, { input });
assert.ok(twice?.__typename === 'FunctionAlreadyExists', JSON.stringify(twice));
assert.equal(twice.name, name);

const { function: read } = await client.request(ReadFunctionDocument, {
  name,
  stage: 'DEVELOPMENT',
});
assert.ok(read?.__typename === 'CloudFrontFunction', JSON.stringify(read));
assert.deepEqual(read.code, { text: code, sizeBytes: code.length });
assert.equal(read.etag, firstETag);

const { functions } = await client.request(ListFunctionsDocument, {
  first: 100,
  stage: 'DEVELOPMENT',
});
assert.ok(functions);
assert.ok(functions.nodes.some((node) => node.name === name && node.stage === 'DEVELOPMENT'));
assert.equal(functions.pageInfo.hasNextPage, false);

const { updateFunction: refused } = await client.request(UpdateFunctionDocument, {
  input: { name, ifMatch: firstETag, comment: 'x'.repeat(129) },
});
assert.ok(refused?.__typename === 'InvalidArgument', JSON.stringify(refused));
assert.deepEqual(
  refused.violations.map(({ path, rule }) => ({ path, rule })),
  [{ path: 'comment', rule: 'MAX_LENGTH' }],
);

const { updateFunction: updated } = await client.request(UpdateFunctionDocument, {
  input: { name, ifMatch: firstETag, code: { text: laterCode } },
});
assert.ok(updated?.__typename === 'UpdateFunctionSuccess', JSON.stringify(updated));
assert.equal(updated.previousETag, firstETag);
assert.equal(updated.function.comment, comment, 'what is left out is kept');
assert.equal(updated.function.code?.text, laterCode);
const ifMatch = updated.function.etag;
assert.ok(ifMatch && ifMatch !== firstETag);

const { updateFunction: conflict } = await client.request(UpdateFunctionDocument, {
  input: { name, ifMatch: firstETag, comment: 'too late' },
});
assert.ok(conflict?.__typename === 'PreconditionFailed', JSON.stringify(conflict));
assert.equal(conflict.ifMatch, firstETag);
assert.equal(conflict.retryable, false);
assert.equal(conflict.current?.etag, ifMatch);
assert.equal(conflict.current.comment, comment);
assert.equal(conflict.current.code?.text, laterCode);

const { testFunction: tested } = await client.request(TestFunctionDocument, {
  input: { name, ifMatch, event },
});
assert.ok(tested?.__typename === 'TestFunctionSuccess', JSON.stringify(tested));
assert.equal(tested.functionError, null);
assert.deepEqual(tested.output, sample.output);
assert.deepEqual(tested.logs, sample.logs);

const live = { name, stage: 'LIVE' } as const;
const { function: unpublished } = await client.request(ReadFunctionDocument, live);
assert.ok(unpublished?.__typename === 'NoSuchFunctionExists', JSON.stringify(unpublished));
assert.equal(unpublished.stage, 'LIVE');

const { publishFunction: published } = await client.request(PublishFunctionDocument, {
  input: { name, ifMatch },
});
assert.ok(published?.__typename === 'PublishFunctionSuccess', JSON.stringify(published));
assert.equal(published.function.stage, 'LIVE');

const { function: readLive } = await client.request(ReadFunctionDocument, live);
assert.ok(readLive?.__typename === 'CloudFrontFunction', JSON.stringify(readLive));
assert.equal(readLive.code?.text, laterCode);
assert.equal(readLive.etag, published.function.etag);

const { deleteFunction: deleted } = await client.request(DeleteFunctionDocument, {
  input: { name, ifMatch },
});
assert.ok(deleted?.__typename === 'DeleteFunctionSuccess', JSON.stringify(deleted));
assert.equal(deleted.name, name);
assert.equal(deleted.deletedIds.length, 2);

const { function: gone } = await client.request(ReadFunctionDocument, live);
assert.ok(gone?.__typename === 'NoSuchFunctionExists', JSON.stringify(gone));
