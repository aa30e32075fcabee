/** Describes a request of both APIs. NAME, STORE, ETAG, DATA_ETAG and ID stand for what is there when it is sent. */
export interface Step {
  operation: string;
  /** A field of Query with its selection, or the name of a mutation. */
  graphql: string;
  input?: Readonly<Record<string, unknown>>;
  rest?: string;
  /** The body of the REST request; the input without names and ETag unless it is given. */
  body?: unknown;
}

const event = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  viewer: { ip: '198.51.100.7' },
  request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
};
const text = 'function handler(event) {\n  return event.request;\n}\n';
const one = { name: 'NAME', ifMatch: 'ETAG' };
const store = { name: 'STORE', ifMatch: 'DATA_ETAG' };
const path = '/v1/functions/NAME';
const storePath = '/v1/key-value-stores/STORE';
const of = (selection: string) =>
  `function(name: "NAME") { ... on CloudFrontFunction { ${selection} } }`;
const whole = { comment: 'whole', runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [] };

/** Lists a request for each operation of both APIs, in an order in which each succeeds. */
export const everyOperation: readonly Step[] = [
  { operation: 'viewer', graphql: 'viewer { subject }', rest: 'GET /v1/viewer' },
  {
    operation: 'check',
    graphql: `checkFunction(input: { code: { text: "" } }) { __typename }`,
    rest: 'POST /v1/check',
    body: { code: { text } },
  },
  {
    operation: 'create a function',
    graphql: 'createFunction',
    input: { name: 'NAME', code: { text } },
    rest: 'POST /v1/functions',
    body: { name: 'NAME', code: { text } },
  },
  {
    operation: 'list functions',
    graphql: 'functions { nodes { name } }',
    rest: 'GET /v1/functions',
  },
  { operation: 'describe', graphql: of('etag comment'), rest: `GET ${path}` },
  { operation: 'describe by id', graphql: 'node(id: "ID") { id }' },
  { operation: 'read code', graphql: of('code { text }'), rest: `GET ${path}/code` },
  {
    operation: 'list associations',
    graphql: of('associations { status }'),
    rest: `GET ${path}/associations`,
  },
  { operation: 'list tags', graphql: of('tags { key }'), rest: `GET ${path}/tags` },
  {
    operation: 'set tags',
    graphql: 'setFunctionTags',
    input: { name: 'NAME', tags: [{ key: 'team', value: 'a' }] },
    rest: `PUT ${path}/tags`,
  },
  {
    operation: 'update, one field',
    graphql: 'updateFunction',
    input: { ...one, comment: 'new' },
    rest: `PATCH ${path}`,
  },
  {
    operation: 'update, code alone',
    graphql: 'updateFunction',
    input: { ...one, code: { text: `${text}// more\n` } },
    rest: `PUT ${path}/code`,
    body: `${text}// more\n`,
  },
  {
    operation: 'update, all fields',
    graphql: 'updateFunction',
    input: { ...one, ...whole, code: { text } },
    rest: `PUT ${path}`,
  },
  {
    operation: 'test',
    graphql: 'testFunction',
    input: { ...one, event },
    rest: `POST ${path}/test`,
  },
  {
    operation: 'save a test case',
    graphql: 'saveTestCase',
    input: { name: 'NAME', case: 'one', event },
    rest: `PUT ${path}/tests/one`,
    body: { event },
  },
  {
    operation: 'list test cases',
    graphql: 'testCases(name: "NAME") { name }',
    rest: `GET ${path}/tests`,
  },
  {
    operation: 'read a test case',
    graphql: 'testCase(name: "NAME", case: "one") { name }',
    rest: `GET ${path}/tests/one`,
  },
  {
    operation: 'run one test case',
    graphql: 'runTestCases',
    input: { name: 'NAME' },
    rest: `POST ${path}/tests/run`,
  },
  {
    operation: 'publish',
    graphql: 'publishFunction',
    input: one,
    rest: `POST ${path}/publish`,
  },
  {
    operation: 'deploy with one test case',
    graphql: 'deployFunction',
    input: { ...one, code: { text: `${text}// deployed\n` } },
    rest: `POST ${path}/deploy`,
  },
  {
    operation: 'list versions',
    graphql: 'versions(name: "NAME") { nodes { number } }',
    rest: `GET ${path}/versions`,
  },
  {
    operation: 'read a version',
    graphql: 'version(name: "NAME", number: 1) { number }',
    rest: `GET ${path}/versions/1`,
  },
  {
    operation: "read a version's code",
    graphql: 'version(name: "NAME", number: 1) { code { text } }',
    rest: `GET ${path}/versions/1/code`,
  },
  {
    operation: 'compare a version and a stage',
    graphql:
      'functionDiff(name: "NAME", from: { version: 1 }, to: { stage: DEVELOPMENT }) { __typename }',
    rest: `GET ${path}/diff?from=1&to=DEVELOPMENT`,
  },
  {
    operation: 'restore',
    graphql: 'restoreFunction',
    input: { ...one, version: 1 },
    rest: `POST ${path}/restore`,
  },
  {
    operation: 'delete a test case',
    graphql: 'deleteTestCase',
    input: { name: 'NAME', case: 'one' },
    rest: `DELETE ${path}/tests/one`,
  },
  { operation: 'delete a function', graphql: 'deleteFunction', input: one, rest: `DELETE ${path}` },
  {
    operation: 'create a store',
    graphql: 'createKeyValueStore',
    input: { name: 'STORE' },
    rest: 'POST /v1/key-value-stores',
    body: { name: 'STORE' },
  },
  {
    operation: 'list stores',
    graphql: 'keyValueStores { nodes { name } }',
    rest: 'GET /v1/key-value-stores',
  },
  {
    operation: 'describe a store',
    graphql: 'keyValueStore(name: "STORE") { ... on KeyValueStore { etag itemCount } }',
    rest: `GET ${storePath}`,
  },
  {
    operation: "list a store's functions",
    graphql: 'keyValueStore(name: "STORE") { ... on KeyValueStore { functions { name } } }',
    rest: `GET ${storePath}/functions`,
  },
  {
    operation: 'update a store',
    graphql: 'updateKeyValueStore',
    input: { name: 'STORE', comment: 'new' },
    rest: `PATCH ${storePath}`,
  },
  {
    operation: 'change one entry',
    graphql: 'changeEntries',
    input: { ...store, puts: [{ key: 'a', value: '1' }] },
    rest: `POST ${storePath}/entries`,
  },
  {
    operation: 'list entries',
    graphql: 'keyValueEntries(name: "STORE") { nodes { key } }',
    rest: `GET ${storePath}/entries`,
  },
  {
    operation: 'read an entry',
    graphql: 'keyValueEntry(name: "STORE", key: "a") { value }',
    rest: `GET ${storePath}/entry?key=a`,
  },
  {
    operation: 'sync, one batch',
    graphql: 'syncEntries',
    input: { ...store, entries: [{ key: 'b', value: '2' }] },
    rest: `PUT ${storePath}/entries`,
  },
  {
    operation: 'delete a store',
    graphql: 'deleteKeyValueStore',
    input: store,
    rest: `DELETE ${storePath}`,
  },
];
