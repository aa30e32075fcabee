/** Describes a GraphQL request that somebody may send, and its answer. */
export interface Attack {
  name: string;
  /** The request's body: an object is sent as JSON. */
  body: unknown;
  /** The status; 200 for what is harmless. */
  status: number;
}

const times = (count: number, text: (index: number) => string, separator = ' ') =>
  Array.from({ length: count }, (_, index) => text(index)).join(separator);
const nested = (levels: number, open: string, close: string, inner = '') =>
  open.repeat(levels) + inner + close.repeat(levels);

const name = '__typename';
const onFunction = (selection: string) =>
  `{ function(name: "sample") { ... on CloudFrontFunction { ${selection} } } }`;
/** Fragments that each spread the next one twice. */
const bomb = (count: number) =>
  `{ ...f0 } ${times(count, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`)} fragment f${count} on Query { ${name} }`;

const refused = (list: Record<string, string>): Attack[] =>
  Object.entries(list).map(([title, query]) => ({ name: title, body: { query }, status: 400 }));
const harmless = (list: Record<string, string>): Attack[] =>
  Object.entries(list).map(([title, query]) => ({ name: title, body: { query }, status: 200 }));

const documents = refused({
  'too many tokens': `{ ${times(2_001, () => name)} }`,
  'a megabyte of nothing but one name': `{ ${'a'.repeat(200_000)} }`,
  '301 times the same field': onFunction(times(300, () => 'name')),
  '100 aliases': `{ ${times(100, (at) => `a${at}: ${name}`)} }`,
  '31 aliases below the root': onFunction(times(31, (at) => `a${at}: name`)),
  '31 aliases by way of a fragment': `{ ...f ...f } fragment f on Query { viewer { ${times(16, (at) => `a${at}: subject`)} } }`,
  '11 root fields': `{ ${times(11, () => name)} }`,
  '11 root fields by way of fragments': `{ ${times(11, () => '...f')} } fragment f on Query { ${name} }`,
  '11 root fields in inline fragments': `{ ${times(11, () => `... { ${name} }`)} }`,
  '11 mutations at once': `mutation { ${times(11, (at) => `a${at}: deleteFunction(input: { name: "sample", ifMatch: "E" }) { __typename }`)} }`,
  '13 levels': onFunction(nested(11, 'counterpart {', '}', 'name')),
  '600 levels': onFunction(nested(600, 'counterpart {', '}', 'name')),
  '13 levels by way of fragments': `${onFunction('...f0')} ${times(11, (at) => `fragment f${at} on CloudFrontFunction { counterpart { ...f${at + 1} } }`)} fragment f11 on CloudFrontFunction { name }`,
  'fragments that double 10 times': bomb(10),
  'fragments that double 150 times': bomb(150),
  'a fragment bomb that nothing spreads': `{ ${name} } ${bomb(60).replace('{ ...f0 }', '')}`,
  'a fragment within itself': '{ ...f } fragment f on Query { ...f }',
  'fragments within each other':
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  'a fragment within itself, below': `${onFunction('...f')} fragment f on CloudFrontFunction { counterpart { ...f } }`,
  'a circle of 100 fragments': `{ ...f0 } ${times(100, (at) => `fragment f${at} on Query { ...f${(at + 1) % 100} }`)}`,
  '200 inline fragments in each other': `{ ${nested(200, '... {', '}', `${nested(0, '', '')} ${times(11, () => name)}`)} }`,
  '5 directives in one place': `{ ${name} ${times(5, () => '@skip(if: false)')} }`,
  '500 unknown directives': `{ ${name} ${times(500, (at) => `@a${at}`)} }`,
  '10 times one unknown directive': `query { ${name} ${times(10, () => '@aa', '')} }`,
  '21 directives': onFunction(times(21, () => 'name @include(if: true)')),
  'directives on a variable': `query ($a: Int ${times(10, () => '@a')}) { ${name} }`,
  '6 operations': times(6, (at) => `query q${at} { ${name} }`),
  '600 operations': times(600, (at) => `query q${at} { ${name} }`, '\n'),
  'introspection of the schema': '{ __schema { types { name fields { name } } } }',
  'introspection of a type': '{ __type(name: "Query") { name } }',
  'introspection in circles': `{ __schema { types { ${nested(7, 'fields { type {', '} }', 'name')} } } }`,
  'introspection by way of a fragment':
    '{ ...f } fragment f on Query { __schema { queryType { name } } }',
  'a name that is nearly right': '{ functoin(name: "a") { __typename } }',
  'an argument that is nearly right': '{ function(nam: "a") { __typename } }',
  'a type that is nearly right': 'query ($a: CreateFunctionInpu) { viewer { subject } }',
  'a value that is nearly right': '{ functions(stage: DEVELOPMNT) { nodes { name } } }',
  '__proto__ as a field': '{ __proto__ { a } }',
  'constructor as a field': '{ constructor { prototype } }',
  '__proto__ as an argument': '{ function(__proto__: "a") { __typename } }',
  '__proto__ in an input':
    'mutation { createFunction(input: { __proto__: { name: "a" } }) { __typename } }',
  '__proto__ as a fragment': '{ ...__proto__ }',
  '__proto__ as a directive': '{ viewer @__proto__ { subject } }',
  '__proto__ as a type': 'query ($a: __proto__) { viewer { subject } }',
  'constructor as an enum value': '{ functions(stage: constructor) { nodes { name } } }',
  'fields that conflict, 140 times': onFunction(
    times(140, (at) => `a: ${at % 2 ? 'name' : 'comment'}`),
  ),
  'overlapping fields in two fragments': `{ ...a ...b } fragment a on Query { viewer { ${times(200, () => 'subject')} } } fragment b on Query { viewer { ${times(200, () => 'kind')} } }`,
  'lists in lists': `{ function(name: ${nested(900, '[', ']')}) { __typename } }`,
  'list types in list types': `query ($a: ${nested(900, '[', ']', 'Int')}) { viewer { subject } }`,
  'objects in objects': `mutation { createFunction(input: ${nested(400, '{ a: ', '}', '1')}) { __typename } }`,
  'a string of 200,000 characters': `{ function(name: "${'x'.repeat(200_000)}", stage: "${'y'.repeat(1_000)}") { __typename } }`,
  'a message that repeats its own words': `{ functions(stage: "${'Did you mean '.repeat(15_000)}") { nodes { name } } }`,
  'a message that repeats what masks it': `{ functions(stage: "${' cannot represent '.repeat(12_000)}") { nodes { name } } }`,
  'an open string': '{ function(name: "sample',
  'an open block string': '{ function(name: """sample',
  'nothing but braces': '{'.repeat(1_900),
  'control characters': '{ viewer\u0000 { subject } }',
  'a lone surrogate as a name': '{ \ud800 }',
  'a name with a lone surrogate': '{ function(name: "\\ud83d") { __typename } }',
  'a version with a lone surrogate':
    'mutation { deleteFunction(input: { name: "sample", ifMatch: "\\ud83d" }) { __typename } }',
  'a version of 2,000 characters': `mutation { deleteFunction(input: { name: "sample", ifMatch: "${'E'.repeat(2_000)}" }) { __typename } }`,
  '1e400 in an event':
    'mutation { testFunction(input: { name: "sample", ifMatch: "E", event: { a: 1e400 } }) { __typename } }',
  'a subscription': 'subscription { functions { nodes { name } } }',
  'a definition of a type': 'type Query { a: Int }',
  'an extension of the schema': 'extend type Query { a: Int } { __typename }',
  'the same variable 300 times': `query (${times(300, () => '$a: Int')}) { viewer { subject } }`,
  'a mutation among the queries':
    '{ deleteFunction(input: { name: "sample", ifMatch: "E" }) { __typename } }',
  '1,000 comments and then nothing': times(1_000, () => '# comment', '\n'),
  '@defer, which is not offered': '{ ... @defer { viewer { subject } } }',
  '@oneOf with both':
    'mutation { createFunction(input: { name: "a", code: { text: "", base64: "" } }) { __typename } }',
});

const allowed = harmless({
  '12 levels': onFunction(nested(10, 'counterpart {', '}', 'name')),
  '30 aliases': onFunction(times(30, (at) => `a${at}: name`)),
  '10 root fields': `{ ${times(10, () => name)} }`,
  'one alias of a million characters less': `{ ${'a'.repeat(1_000)}: ${name} }`,
  'a name with what ends a line': '{ function(name: "a\\r\\nX-Injected: 1") { __typename } }',
  'a name that climbs': '{ function(name: "../../distribution") { __typename } }',
  'a name that is encoded twice': '{ function(name: "%252e%252e%252f") { __typename } }',
  'a name with a null character': '{ function(name: "a\\u0000b") { __typename } }',
  'a version with what ends a line':
    'mutation { deleteFunction(input: { name: "sample", ifMatch: "a\\r\\nX-Injected: 1" }) { __typename } }',
  'a version that is no Latin':
    'mutation { deleteFunction(input: { name: "sample", ifMatch: "\\u540d\\u00e9" }) { __typename } }',
  'a version of nothing but a null character':
    'mutation { publishFunction(input: { name: "sample", ifMatch: "\\u0000" }) { __typename } }',
  'a cursor of somebody else': '{ functions(after: "__proto__") { nodes { name } } }',
  'a page of two billion': '{ functions(first: 2147483647) { nodes { name } } }',
});

const find =
  'query ($name: String!, $stage: FunctionStage! = DEVELOPMENT) { function(name: $name, stage: $stage) { __typename } }';
const create =
  'mutation ($input: CreateFunctionInput!) { createFunction(input: $input) { __typename } }';
const attempt =
  'mutation ($input: TestFunctionInput!) { testFunction(input: $input) { __typename } }';
const input = { name: 'created', code: { text: 'x' } };
const event = { name: 'sample', ifMatch: 'ETVPDKIKX0DER' };

const bodies: Attack[] = [
  {
    name: 'a batch of 100',
    body: Array.from({ length: 100 }, () => ({ query: `{ ${name} }` })),
    status: 400,
  },
  {
    name: '10,000 levels of JSON',
    body: `{"query":"{ __typename }","variables":${nested(10_000, '{"a":', '}', '1')}}`,
    status: 400,
  },
  { name: '100,000 open brackets', body: '['.repeat(100_000), status: 400 },
  {
    name: 'more than 256 KiB',
    body: { query: `{ ${name} }`, extensions: { a: 'x'.repeat(262_144) } },
    status: 413,
  },
  { name: 'JSON with a comment', body: '{"query":"{ __typename }"} // comment', status: 400 },
  { name: 'NaN', body: '{"query":"{ __typename }","variables":{"a":NaN}}', status: 400 },
  { name: 'a query that is an object', body: { query: { kind: 'Document' } }, status: 400 },
  { name: '__proto__ in the body', body: '{"__proto__":{"query":"{ __typename }"}}', status: 400 },
  {
    name: '__proto__ beside the query',
    body: '{"query":"{ __typename }","__proto__":{"polluted":true}}',
    status: 200,
  },
  {
    name: 'constructor as variables',
    body: `{"query":${JSON.stringify(find)},"variables":{"constructor":{"prototype":{"polluted":true}}}}`,
    status: 400,
  },
  {
    name: '__proto__ as a variable',
    body: `{"query":${JSON.stringify(find)},"variables":{"__proto__":{"name":"sample","polluted":true}}}`,
    status: 400,
  },
  {
    name: '__proto__ in an input object',
    body: `{"query":${JSON.stringify(create)},"variables":{"input":{"name":"a","__proto__":{"code":{"text":"x"}}}}}`,
    status: 400,
  },
  {
    name: '__proto__ as an enum value',
    body: { query: find, variables: { name: 'sample', stage: '__proto__' } },
    status: 400,
  },
  {
    name: 'the same key twice',
    body: `{"query":"{ unknown }","query":"{ __typename }"}`,
    status: 200,
  },
  {
    name: '1e400 as a name',
    body: `{"query":${JSON.stringify(find)},"variables":{"name":1e400}}`,
    status: 400,
  },
  {
    name: '1e400 in an event',
    body: `{"query":${JSON.stringify(attempt)},"variables":{"input":{"name":"sample","ifMatch":"E","event":{"a":[1e400]}}}}`,
    status: 400,
  },
  {
    name: '__proto__ in an event',
    body: `{"query":${JSON.stringify(attempt)},"variables":{"input":{"name":"sample","ifMatch":"E","event":{"__proto__":{"polluted":true}}}}}`,
    status: 200,
  },
  {
    name: 'a lone surrogate in an event',
    body: { query: attempt, variables: { input: { ...event, event: { a: '\ud800' } } } },
    status: 200,
  },
  {
    name: 'a lone surrogate in code',
    body: { query: create, variables: { input: { ...input, code: { text: '\udc00' } } } },
    status: 200,
  },
  {
    name: 'a version of 200,000 characters',
    body: {
      query: attempt,
      variables: { input: { name: 'sample', ifMatch: 'E'.repeat(200_000), event: {} } },
    },
    status: 400,
  },
  {
    name: '20,000 unknown fields',
    body: {
      query: create,
      variables: {
        input: Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`a${at}`, 1])),
      },
    },
    status: 400,
  },
  {
    name: '40,000 wrong values',
    body: {
      query: create,
      variables: {
        input: { ...input, keyValueStoreArns: Array.from({ length: 40_000 }, () => 1) },
      },
    },
    status: 400,
  },
  {
    name: 'a field whose name imitates a message',
    body: {
      query: create,
      variables: { input: { ...input, [' cannot represent '.repeat(13_000)]: 1 } },
    },
    status: 400,
  },
  {
    name: 'a field that is nearly right',
    body: { query: create, variables: { input: { ...input, nam: 1 } } },
    status: 400,
  },
  {
    name: 'the name of an operation that is not there',
    body: { query: `{ ${name} }`, operationName: '__proto__' },
    status: 400,
  },
  {
    name: 'a persisted query',
    body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    status: 200,
  },
];

export const attacks: readonly Attack[] = [...documents, ...allowed, ...bodies];
