import { DescribeKeyValueStoreCommand } from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { fullSchema } from '../../src/contract/fullSchema.ts';
import type { InjectedFailure } from '../../src/emulator/index.ts';
import { cacheBehavior, createDistribution } from '../support/distributions.ts';
import { dataETagOf, keyValueClientOf } from '../support/keyValues.ts';
import { createSample, createStore, someCode } from '../support/emulator.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';

const gateway = await startGateway(startUpstream({ history: true }));
const { cloudFront } = gateway;
const { client } = cloudFront;
const keyValues = keyValueClientOf(cloudFront.url);
const schema = fullSchema();
const etag = 'ETVPDKIKX0DER';
const event = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
};

/** Selects all fields of a type, and of the types below; of a type that occurs once more, only its name. */
function selectionOf(type: GraphQLNamedType, expanded = new Set<string>()): string {
  if (isLeafType(type)) return '';
  // Fields of one name may differ in type among the kinds of nodes, which a document cannot select together.
  if (isInterfaceType(type)) return `{ __typename ${Object.keys(type.getFields()).join(' ')} }`;
  const members = isAbstractType(type)
    ? schema.getPossibleTypes(type)
    : [type as GraphQLObjectType]; // there is no third kind
  const unknown = members.filter(({ name }) => !expanded.has(name));
  for (const { name } of unknown) expanded.add(name);
  const selections = unknown.map(
    (member) => `... on ${member.name} { ${fieldsOf(member, expanded)} }`,
  );
  return `{ __typename ${selections.join(' ')} }`;
}

function fieldsOf(type: GraphQLObjectType, expanded: Set<string>): string {
  const fields = Object.values(type.getFields()).map(({ name, type: found, args }) => {
    const named = getNamedType(found);
    const field = args.some(isRequiredArgument) ? `${name}(key: "key")` : name; // there is one such argument
    return isLeafType(named) ? field : `${field} ${selectionOf(named, expanded)}`;
  });
  return fields.join(' ');
}

const seen = new Set<string>();

/** Notes each field that an answer gives, by its object's type: neither null nor an empty list. */
function note(value: unknown): void {
  if (Array.isArray(value)) return value.forEach(note);
  if (typeof value !== 'object' || value === null) return;
  const typeName = '__typename' in value ? String(value.__typename) : '';
  for (const [name, member] of Object.entries(value)) {
    if (member === null || (Array.isArray(member) && member.length === 0)) continue;
    seen.add(`${typeName}.${name}`);
    note(member);
  }
}

/** Names types that are left out, as a document may make 128 calls. They are asked for elsewhere. */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  deployFunction: ['PreconditionFailed', 'FunctionVersionConnection'],
  changeEntries: ['CloudFrontFunction', 'KeyValueEntryConnection'],
  syncEntries: ['CloudFrontFunction', 'KeyValueEntryConnection', 'PreconditionFailed'],
  createKeyValueStore: ['CloudFrontFunction'],
  updateKeyValueStore: ['CloudFrontFunction'],
  deleteKeyValueStore: ['CloudFrontFunction', 'FunctionVersion'],
  keyValueStore: ['CloudFrontFunction'],
  keyValueStores: ['CloudFrontFunction'],
};

/** Asks for all fields of a root field, and notes what is given. */
async function ask(
  operation: 'query' | 'mutation',
  name: string,
  variables: object = {},
): Promise<void> {
  const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  const field = root?.getFields()[name];
  if (!field) throw new Error(`no ${name}`);
  const used = field.args.filter((argument) => argument.name in variables);
  const declared = used.map((argument) => `$${argument.name}: ${String(argument.type)}`);
  const passed = used.map((argument) => `${argument.name}: $${argument.name}`);
  const listOf = (items: string[]) => (items.length > 0 ? `(${items.join(', ')})` : '');
  const query = `${operation} ${listOf(declared)} { __typename ${name} ${listOf(passed)} ${selectionOf(getNamedType(field.type), new Set(leftOut[name]))} }`;
  const { body = '' } = await gateway.invoke({ body: JSON.stringify({ query, variables }) });
  const { data, errors } = JSON.parse(body);
  expect(errors).toBeUndefined();
  note(data);
}
const read = (name: string, variables?: object) => ask('query', name, variables);
const change = (name: string, input: object) => ask('mutation', name, { input });

/** Asks for a change that CloudFront refuses. */
async function refused(code: InjectedFailure['code'], name = 'deleteFunction'): Promise<void> {
  const action = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  cloudFront.failNext({ code, action, times: code === 'Throttling' ? 3 : 1 });
  const input =
    name === 'createFunction'
      ? { name: 'more', code: { text: 'x' } }
      : { name: 'sample', ifMatch: etag };
  await change(name, input);
}

/** Holds what a distribution may have for each field of an association. */
const everyMember = {
  Aliases: { Quantity: 1, Items: ['www.example.com'] },
  CacheBehaviors: {
    Quantity: 1,
    Items: [{ ...cacheBehavior({ 'viewer-response': 'sample' }), PathPattern: '/docs/*' }],
  },
};

async function succeed(): Promise<void> {
  await createSample(client, 'sample');
  const keyValueStoreArns = [await createStore(client, 'store')];
  await change('publishFunction', { name: 'sample', ifMatch: etag });
  await createDistribution(client, { 'viewer-request': 'sample' }, everyMember);
  const tags = [{ key: 'team', value: 'a' }];
  await change('setFunctionTags', { name: 'sample', tags });
  await change('setFunctionTags', { name: 'sample', tags });
  await read('viewer');
  await read('checkFunction', { input: { code: { text: 'export { handler }' } } });
  await read('node', { id: 'sample:DEVELOPMENT' });
  await read('function', { name: 'sample' });
  await read('functions', { first: 1, stage: 'LIVE' });
  await change('createFunction', {
    name: 'created',
    code: { text: someCode },
    keyValueStoreArns,
  });
  await change('updateFunction', { name: 'created', ifMatch: etag, comment: 'x' });
  await change('testFunction', { name: 'sample', ifMatch: etag, event });
  const text = 'function handler(event) { console.log("here"); throw new Error("no"); }';
  await change('createFunction', { name: 'thrower', code: { text } });
  await change('testFunction', { name: 'thrower', ifMatch: etag, event });
  await change('deleteFunction', { name: 'thrower', ifMatch: etag });
  await restore(keyValueStoreArns);
  await testCases();
  await deploys();
  await keyValueStores();
}

/** Creates, changes, reads and deletes key value stores, well and not. */
async function keyValueStores(): Promise<void> {
  const name = 'paths';
  const ifMatch = 'KVTVPDKIKX0DER';
  const puts = [{ key: 'key', value: 'value' }];
  await change('createKeyValueStore', { name, comment: 'why' });
  await change('createKeyValueStore', { name });
  await change('changeEntries', { name, ifMatch, puts });
  await change('changeEntries', { name, ifMatch, puts });
  const second = 'KV3UN6WX5RRO2AG';
  await change('changeEntries', { name, ifMatch: second, deletes: ['key', 'none'] });
  await change('changeEntries', { name, ifMatch: 'KV1F83G8C2ARO7P', puts });
  await syncs(name);
  await change('updateKeyValueStore', { name, comment: 'new' });
  await read('keyValueStore', { name });
  await read('keyValueStore', { name: 'store' });
  await read('keyValueStores', { first: 1 });
  await read('keyValueEntries', { name });
  await read('keyValueEntry', { name, key: 'key' });
  await change('deleteKeyValueStore', { name: 'store', ifMatch });
  const data = 'cloudfront-keyvaluestore:UpdateKeys';
  for (const code of [
    'ConflictException',
    'ResourceNotFoundException',
    'ServiceQuotaExceededException',
  ] as const) {
    cloudFront.failNext({ code, action: data });
    await change('changeEntries', { name, ifMatch: await versionOf(name), puts });
  }
  cloudFront.failNext({ code: 'EntityLimitExceeded', action: 'CreateKeyValueStore' });
  await change('createKeyValueStore', { name: 'more' });
  const last = { name, ifMatch: await versionOf(name) };
  await change('deleteKeyValueStore', last);
  await change('deleteKeyValueStore', last);
}

/** Syncs entries, well and not. */
async function syncs(name: string): Promise<void> {
  const entries = Array.from({ length: 60 }, (_, index) => ({ key: `k${index}`, value: '1' }));
  await change('syncEntries', { name, entries });
  await change('syncEntries', { name, entries: [], mode: 'REPLACE' });
  const value = '2';
  const changed = entries.map(({ key }) => ({ key, value }));
  const code = 'InternalServerException';
  cloudFront.failNext({ code, action: 'cloudfront-keyvaluestore:UpdateKeys', after: 1, times: 4 });
  await change('syncEntries', { name, entries: changed, mode: 'REPLACE' });
  const old = Array.from({ length: 5_000 }, (_, index) => [`old${index}`, 'x'.repeat(1_000)]);
  cloudFront.putEntries(name, Object.fromEntries(old));
  const more = entries.map(({ key }) => ({ key, value: 'x'.repeat(1_000) }));
  const input = { name, prefix: 'new', mode: 'REPLACE' };
  const large = Array.from({ length: 250 }, (_, index) => ({ ...more[0], key: `new${index}` }));
  await change('syncEntries', { ...input, entries: large });
  await change('syncEntries', {
    name,
    prefix: 'old',
    entries: [],
    mode: 'REPLACE',
    maxDeletes: 5_000,
  });
}

/** Gives the version of a store's data. */
async function versionOf(Name: string): Promise<string | undefined> {
  const { KeyValueStore } = await client.send(new DescribeKeyValueStoreCommand({ Name }));
  return dataETagOf(keyValues, KeyValueStore?.ARN ?? '');
}

/** Stores test cases, runs them, and asks for all of that. */
async function testCases(): Promise<void> {
  const httpRequest = 'GET / HTTP/1.1';
  const code = 'function handler() { console.log("here"); throw new Error("no"); }';
  await createSample(client, 'tested', code);
  await createSample(client, 'tested-well');
  const stored = { name: 'tested', httpRequest, message: 'why', maxComputeUtilization: 50 };
  await change('saveTestCase', { ...stored, case: 'one', expect: { functionError: 'yes' } });
  const output = { request: { uri: '/other' } };
  const pointers = { expect: { output }, ignore: ['/request/headers'] };
  await change('saveTestCase', { ...stored, ...pointers, name: 'tested-well', case: 'two' });
  await change('runTestCases', { name: 'tested' });
  await change('runTestCases', { name: 'tested-well' });
  await read('testCase', { name: 'tested', case: 'one' });
  await read('testCases', { name: 'tested-well' });
  await read('function', { name: 'tested-well' });
  await change('saveTestCase', { ...stored, case: 'one', rev: 9 });
  for (let index = 0; index < 50; index += 1)
    await change('saveTestCase', { ...stored, case: `t${index}` });
  await change('deleteTestCase', { name: 'tested', case: 'one' });
  await change('deleteTestCase', { name: 'tested', case: 'one' });
}

/** Changes a function several times, restores it, and asks for all of that. */
async function restore(keyValueStoreArns: string[]): Promise<void> {
  const message = 'why';
  const code = { text: someCode };
  await change('createFunction', { name: 'kept', code, keyValueStoreArns, comment: 'a', message });
  await change('publishFunction', { name: 'kept', ifMatch: etag });
  const second = 'E3UN6WX5RRO2AG';
  await change('updateFunction', { name: 'kept', ifMatch: etag, comment: 'x' });
  await change('publishFunction', { name: 'kept', ifMatch: second });
  await change('restoreFunction', { name: 'kept', ifMatch: second, version: 1, publish: true });
  await change('restoreFunction', { name: 'kept', ifMatch: etag, version: 1 });
  await read('version', { name: 'kept', number: 5 });
  await read('versions', { name: 'kept', first: 2 });
  await read('functionDiff', { name: 'kept', from: { version: 1 }, to: { version: 3 } });
  await read('functionDiff', { name: 'kept', from: { version: 99 }, to: { version: 3 } });
  const broken = { text: 'export { handler }' };
  await change('createFunction', { name: 'stops', code });
  await change('publishFunction', { name: 'stops', ifMatch: etag });
  await change('updateFunction', { name: 'stops', ifMatch: etag, code: broken });
  await change('restoreFunction', { name: 'stops', ifMatch: second, version: 3, publish: true });
}

/** Deploys a function: well, twice, with a test case that fails, and with code that cannot run. */
async function deploys(): Promise<void> {
  const name = 'deployed';
  const [first, second, third] = [etag, 'E3UN6WX5RRO2AG', 'E1F83G8C2ARO7P'];
  const code = { text: someCode };
  const httpRequest = 'GET / HTTP/1.1';
  await change('saveTestCase', { name, case: 'one', httpRequest });
  await change('deployFunction', { name, code, message: 'why' });
  await change('deployFunction', { name, ifMatch: first, comment: 'second' });
  cloudFront.failNext({ action: 'PublishFunction', code: 'AccessDenied' });
  await change('deployFunction', { name, ifMatch: second, comment: 'third' });
  const throws = { text: 'function handler() { throw new Error("no"); }' };
  await change('deployFunction', { name, ifMatch: third, code: throws });
  await read('versions', { name });
  await change('deployFunction', { name: 'dead', code: { text: 'export { handler }' } });
}

async function fail(): Promise<void> {
  const sample = { name: 'sample', ifMatch: etag };
  await change('createFunction', { name: 'a b', code: { text: 'x' } });
  await change('deleteFunction', { name: 'sample', ifMatch: '' });
  await createSample(client, 'broken', 'export { handler }');
  await change('publishFunction', { name: 'broken', ifMatch: etag });
  await read('versions', { name: 'broken' });
  await change('publishFunction', { name: 'unknown', ifMatch: etag });
  await change('publishFunction', { name: 'sample', ifMatch: 'E3UN6WX5RRO2AG' });
  await change('createFunction', { name: 'large', code: { text: 'x'.repeat(10_241) } });
  await change('createFunction', { name: 'sample', code: { text: 'x' } });
  await change('testFunction', { ...sample, event: {} });
  await change('deleteFunction', sample);
  await refused('TooManyFunctions', 'createFunction');
  for (const code of [
    'UnsupportedOperation',
    'AccessDenied',
    'Throttling',
    'MissingBody',
  ] as const) {
    await refused(code);
  }
  cloudFront.failNext({ code: 'InternalError', times: 3 });
  await read('function', { name: 'sample' });
}

test('answers give each field of each object type: none is without a resolver or a member', async () => {
  await succeed();
  await fail();
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
  expect(fields.filter((field) => !seen.has(field))).toEqual([]);
});
