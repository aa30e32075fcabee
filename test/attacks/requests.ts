/** Describes a REST request that somebody may send, and the status of its answer. */
export interface Attack {
  name: string;
  request: string;
  status: number;
  headers?: Record<string, string>;
  /** Sent as it is when it is a text, else as JSON. */
  body?: unknown;
}

const functions = '/v1/functions';
const ifMatch = { 'if-match': '"ETVPDKIKX0DER"' };
const created = { name: 'created', code: { text: 'x' } };
const deep = (levels: number) => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
const create = (name: string, body: unknown, status = 400): Attack => ({
  name,
  request: `POST ${functions}`,
  body,
  status,
});
const read = (name: string, target: string, status = 400): Attack => ({
  name,
  request: `GET ${target}`,
  status,
});
const run = (name: string, event: string, status: number): Attack => ({
  name,
  request: `POST ${functions}/sample/test`,
  headers: ifMatch,
  body: `{"event":${event}}`,
  status,
});

const paths: Attack[] = [
  read('a path that climbs', `${functions}/../viewer`),
  read('a path that climbs, encoded', `${functions}/%2e%2e/viewer`),
  read('a path that climbs, half encoded', `${functions}/.%2E/viewer`),
  read('a path out of what is public', '/problems/../v1/functions'),
  read('a path that stays', '/v1/./functions'),
  read('a backslash', '/v1/functions\\..\\viewer'),
  read('a name that climbs, encoded', `${functions}/..%2f..%2fdistribution`),
  read('a name that climbs, encoded twice', `${functions}/%252e%252e%252fdistribution`),
  read('a null character', `${functions}/%00`),
  read('a null character as it is', `${functions}/sample\u0000`),
  read('what ends a line', `${functions}/a%0d%0aX-Injected:%201`),
  read('what ends a line as it is', `${functions}/a\r\nX-Injected: 1`),
  read('half an escape', `${functions}/%zz`),
  read('no UTF-8', `${functions}/%ff%fe`),
  read('a lone surrogate', `${functions}/\ud800`),
  read('more than UTF-8 needs', `${functions}/%c0%ae%c0%ae`),
  read('a query within the path', `${functions}/sample#?stage=LIVE`),
  read('two slashes', '//v1/functions', 404),
  read('a host in the path', '//evil.example/v1/functions', 404),
  read('another case', '/V1/functions', 404),
  read('a slash at the end', `${functions}/`, 404),
  read('__proto__ as a name', `${functions}/__proto__`, 404),
  read('__proto__ as a resource', '/v1/__proto__', 404),
  read('constructor as a problem', '/problems/constructor', 404),
  read('a name of 8,000 characters', `${functions}/${'a'.repeat(8_000)}`),
  read('200 levels of path', `/v1${'/a'.repeat(200)}`, 404),
];

const queries: Attack[] = [
  read('__proto__ as a parameter', `${functions}?__proto__[polluted]=true&__proto__=1`),
  read('constructor as a stage', `${functions}?stage=constructor`),
  read('a limit of 1e400', `${functions}?limit=1e400`),
  read('a limit below all', `${functions}?limit=-1`),
  read('a limit beyond all', `${functions}?limit=99999999999999999999`),
  read('a limit that is no number', `${functions}?limit=NaN`),
  read('a cursor that is none', `${functions}?cursor=__proto__`),
  read('a cursor with half an escape', `${functions}?cursor=%zz%00`),
  read('a parameter twice', `${functions}/sample?stage=LIVE&stage=DEVELOPMENT`),
  read('1,000 parameters', `${functions}?${'a=1&'.repeat(1_000)}`),
];

const bodies: Attack[] = [
  create('broken JSON', '{"name":'),
  create('nothing', ''),
  create('a list', []),
  create('null', 'null'),
  create('a text', '"created"'),
  create('65 levels', deep(65)),
  create('40,000 levels', deep(40_000)),
  create('100,000 open brackets', '['.repeat(100_000)),
  create('more than 256 KiB', { ...created, comment: 'x'.repeat(262_144) }, 413),
  create('__proto__', '{"name":"a","__proto__":{"code":{"text":"x"}}}'),
  create('__proto__ within', '{"name":"a","code":{"__proto__":{"text":"x"}}}'),
  create('constructor', { ...created, constructor: { prototype: { polluted: true } } }),
  create('1e400 as a name', '{"name":1e400,"code":{"text":"x"}}'),
  create('the same key twice', '{"name":"a b","name":"a c","code":{"text":"x"}}'),
  create('a lone surrogate in a name', '{"name":"\\ud800","code":{"text":"x"}}'),
  create('a lone surrogate in code', '{"name":"a","code":{"text":"\\udc00"}}'),
  create('a null character in a comment', { ...created, comment: '\u0000' }),
  create('markup in a comment', { ...created, name: 'a b', comment: '<!DOCTYPE x>' }),
  create(
    '20,000 unknown fields',
    Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`a${at}`, 1])),
  ),
  create('40,000 wrong values', {
    ...created,
    keyValueStoreArns: Array.from({ length: 40_000 }, () => 1),
  }),
  create('40,000 values that are not allowed', {
    ...created,
    keyValueStoreArns: Array.from({ length: 40_000 }, () => ''),
  }),
  create('a field of 200,000 characters', { ...created, ['x'.repeat(200_000)]: 1 }),
  create('a field that imitates a message', {
    ...created,
    [' cannot represent '.repeat(13_000)]: 1,
  }),
  create('a field that is nearly right', { ...created, coment: 'x' }),
  run('__proto__ in an event', '{"__proto__":{"polluted":true}}', 422),
  run('1e400 in an event', '{"a":1e400}', 400),
  run('60 levels of an event', deep(60), 422),
  run('64 levels of an event', deep(64), 400),
];

const headers: Attack[] = [
  {
    name: 'a form',
    request: `POST ${functions}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'name=a',
    status: 415,
  },
  {
    name: 'plain text',
    request: `POST ${functions}`,
    headers: { 'content-type': 'text/plain' },
    body: created,
    status: 415,
  },
  {
    name: 'JSON of another name',
    request: `POST ${functions}`,
    headers: { 'content-type': 'application/jsonx' },
    body: created,
    status: 415,
  },
  {
    name: 'XML',
    request: `POST ${functions}`,
    headers: { 'content-type': 'application/xml' },
    body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    status: 415,
  },
  {
    name: 'any version',
    request: `DELETE ${functions}/sample`,
    headers: { 'if-match': '*' },
    status: 400,
  },
  {
    name: 'a weak version',
    request: `DELETE ${functions}/sample`,
    headers: { 'if-match': 'W/"E"' },
    status: 400,
  },
  {
    name: 'many versions',
    request: `DELETE ${functions}/sample`,
    headers: { 'if-match': '"a", "b"' },
    status: 400,
  },
  { name: 'no version', request: `DELETE ${functions}/sample`, status: 428 },
  {
    name: 'a version of 5,000 characters',
    request: `DELETE ${functions}/sample`,
    headers: { 'if-match': 'E'.repeat(5_000) },
    status: 400,
  },
  {
    name: 'a version that is no Latin',
    request: `DELETE ${functions}/sample`,
    headers: { 'if-match': '"名"' },
    status: 400,
  },
  {
    name: 'a version that ends a line',
    request: `DELETE ${functions}/sample`,
    headers: { 'if-match': 'a\r\nX-Injected: 1' },
    status: 400,
  },
  {
    name: 'a header that ends a line',
    request: `GET ${functions}`,
    headers: { 'x-a': 'a\nb' },
    status: 400,
  },
  {
    name: 'another method by a header',
    request: `GET ${functions}/sample`,
    headers: { 'x-http-method-override': 'DELETE' },
    status: 200,
  },
  {
    name: 'another path by a header',
    request: `GET /problems/AccessDenied`,
    headers: { 'x-original-url': functions },
    status: 200,
  },
  {
    name: 'what is not produced',
    request: `GET ${functions}`,
    headers: { accept: 'text/html' },
    status: 406,
  },
  { name: 'GET with a body', request: `GET ${functions}`, body: created, status: 400 },
  { name: 'a method for proxies', request: `TRACE ${functions}`, status: 501 },
  { name: 'a tunnel', request: `CONNECT ${functions}`, status: 501 },
  { name: 'a method that nobody has', request: `FOO ${functions}`, status: 501 },
  {
    name: 'a method that is not for this',
    request: `PUT ${functions}`,
    body: created,
    status: 405,
  },
];

export const attacks: readonly Attack[] = [...paths, ...queries, ...bodies, ...headers];
