import { createHash, createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { errorOf, eventOf, runCode, valueOf } from '../runCode.ts';

const RUNTIME_1 = { runtime: 'cloudfront-js-1.0' } as const;

test.each(['md5', 'sha1', 'sha256'])(
  'crypto computes %s hashes and HMACs as Node does',
  async (algorithm) => {
    const code = `['hex', 'base64', 'base64url'].map(function (encoding) {
    var crypto = require('crypto');
    return crypto.createHash('${algorithm}').update('zo').update('ë').digest(encoding) +
      crypto.createHmac('${algorithm}', 'kéy').update('zoë').digest(encoding);
  })`;
    const expected = (['hex', 'base64', 'base64url'] as const).map(
      (encoding) =>
        createHash(algorithm).update('zoë').digest(encoding) +
        createHmac(algorithm, 'kéy').update('zoë').digest(encoding),
    );
    expect(await valueOf(code)).toEqual(expected);
    expect(await valueOf(code, RUNTIME_1)).toEqual(expected);
  },
);

test('a crypto digest without an encoding is a Buffer in 2.0 and a byte string in 1.0', async () => {
  const digest = `require('crypto').createHash('md5').update('a').digest()`;
  const hex = createHash('md5').update('a').digest('hex');
  expect(await valueOf(`Buffer.isBuffer(${digest}) && ${digest}.toString('hex')`)).toBe(hex);
  expect(await valueOf(`typeof ${digest} + ${digest}.length`, RUNTIME_1)).toBe('string16');
});

test.each([
  [`createHash('sha512')`, 'TypeError: not supported algorithm: "sha512"'],
  [`createHash()`, 'TypeError: algorithm must be a string'],
  [
    `createHmac('md5')`,
    'TypeError: key argument "undefined" is not a string or Buffer-like object',
  ],
  [
    `createHash('md5').update({})`,
    'TypeError: data argument "object" is not a string or Buffer-like object',
  ],
  [`createHash('md5').digest('utf8')`, 'TypeError: Unknown digest encoding: "utf8"'],
])('a wrong argument of crypto is refused: %s', async (call, message) => {
  expect(await errorOf(`require('crypto').${call};`)).toBe(message);
});

test('querystring parses and formats', async () => {
  const code = `(function (q) { return [
    q.parse('a=1&b=2&a=3&c&=d&%zz=1&e=a+b%20c&__proto__=x'), q.decode('a:1;b:2', ';', ':'),
    q.parse('a=1&b=2&c=3', null, null, { maxKeys: 2 }),
    q.stringify({ a: [1, 2], b: 'x y', c: null, e: true, g: 'é' }), q.encode({ a: 1, b: 2 }, ';', ':'),
    q.escape('a b&é'), q.unescape('%41%zz') ]; })(require('querystring'))`;
  const expected = [
    JSON.parse('{"a":["1","3"],"b":"2","c":"","":"d","%zz":"1","e":"a b c","__proto__":"x"}'),
    { a: '1', b: '2' },
    { a: '1', b: '2' },
    'a=1&a=2&b=x%20y&c=&e=true&g=%C3%A9',
    'a:1;b:2',
    'a%20b%26%C3%A9',
    'A%zz',
  ];
  expect(await valueOf(code)).toEqual(expected);
});

test('Buffer converts between text and bytes in four encodings', async () => {
  const code = `[Buffer.from('zoë').toString('hex'), Buffer.from('7a6fc3ab', 'hex').toString(),
    Buffer.from('_-8', 'base64url').toString('base64'), Buffer.from([1, 257]).toString('hex'),
    Buffer.byteLength('zoë'), Buffer.isEncoding('latin1'), Buffer.from('abc').toString('utf8', 1, 2),
    Buffer.from(new Uint8Array([1, 2]).buffer).length, JSON.stringify(Buffer.from('a')),
    Buffer.from(Buffer.from('q').toJSON()).toString()]`;
  expect(await valueOf(code)).toEqual([
    '7a6fc3ab',
    'zoë',
    '/+8=',
    '0101',
    4,
    false,
    'b',
    2,
    '{"type":"Buffer","data":[97]}',
    'q',
  ]);
  expect(await errorOf(`Buffer.from('a', 'latin1');`)).toBe(
    'TypeError: "latin1" encoding is not supported',
  );
});

test('the methods of Buffer give the same results as in Node', async () => {
  const code = `(function () {
    var b = Buffer.alloc(16);
    b.writeUInt16LE(513, 0); b.writeInt32BE(-2, 2); b.writeUIntBE(0x010203, 6, 3); b.writeDoubleLE(1.5, 8);
    var c = Buffer.concat([b, Buffer.from('xyz')], 18);
    var d = Buffer.from('abcabc');
    return [b.toString('hex'), b.readUInt16BE(0), b.readInt32BE(2), b.readIntLE(6, 3), b.readDoubleLE(8),
      c.toString('hex'), d.indexOf('ca'), d.lastIndexOf('abc'), d.includes('zz'), d.indexOf(98, 2),
      Buffer.compare(d, Buffer.from('abd')), d.equals(Buffer.from('abcabc')), d.copy(b, 0, 1, 3),
      d.subarray(1, 3).toString(), Buffer.from('0102', 'hex').swap16().toString('hex'),
      Buffer.alloc(5, 'ab').toString(), d.write('ZZ', 1), d.toString(), d.fill(48, 4).toString(),
      d.compare(Buffer.from('x'))];
  })()`;
  // Node runs the same program as the oracle.
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is the constant above
  const oracle: unknown = new Function('Buffer', `return ${code}`)(Buffer);
  expect(await valueOf(code)).toEqual(oracle);
});

test('TextEncoder, TextDecoder, btoa and atob convert text', async () => {
  const code = `[new TextEncoder().encode('é').length, new TextDecoder().decode(new Uint8Array([239, 187, 191, 195, 169])),
    new TextEncoder().encodeInto('aé', new Uint8Array(2)), btoa('hi\\u00ff'), atob('aGk='), new TextDecoder().encoding]`;
  expect(await valueOf(code)).toEqual([2, 'é', { read: 1, written: 1 }, 'aGn/', 'hi', 'utf-8']);
  expect(
    await errorOf('new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([255]));'),
  ).toBe('TypeError: The encoded data was not valid');
  expect(await errorOf('atob("*");')).toMatch('not correctly encoded');
  expect(await errorOf('btoa("€");')).toMatch('TypeError');
});

const cloudfront = async (body: string, event = eventOf()) =>
  await runCode(
    `import cf from 'cloudfront';
    async function handler(event) { ${body}; return event.response || event.request; }`,
    { event },
  );

test.each([
  `cf.updateRequestOrigin({ domainName: 'a.example.com', originPath: '/x', customHeaders: {},
    timeouts: { readTimeout: 10, connectionTimeout: 5 }, connectionAttempts: 2 })`,
  `cf.selectRequestOriginById('second', { hostHeader: 'b.example.com' })`,
  `cf.createRequestOriginGroup({ originIds: ['a', { originId: 'b' }], failoverCriteria: { statusCodes: [500] } })`,
  `cf.logCustomData('x'.repeat(800))`,
])('cloudfront accepts %s', async (body) => {
  expect((await cloudfront(body)).errorMessage).toBe('');
});

test.each([
  [`cf.updateRequestOrigin({ domainName: '192.0.2.1' })`, 'domainName'],
  [`cf.updateRequestOrigin({ domainName: 'a.example.com:80' })`, 'domainName'],
  [`cf.updateRequestOrigin({ originPath: '/x/' })`, 'originPath'],
  [`cf.updateRequestOrigin({ originPath: '' })`, 'originPath'],
  [`cf.updateRequestOrigin({ customHeaders: { 'X-A': 'b' } })`, 'customHeaders'],
  [`cf.updateRequestOrigin({ connectionAttempts: 4 })`, 'connectionAttempts'],
  [`cf.updateRequestOrigin({ timeouts: { readTimeout: 121 } })`, 'timeouts.readTimeout'],
  [`cf.updateRequestOrigin({ customOriginConfig: { protocol: 'ftp' } })`, 'protocol'],
  [`cf.updateRequestOrigin()`, 'must be an object'],
  [`cf.selectRequestOriginById()`, 'origin id'],
  [`cf.createRequestOriginGroup({ originIds: ['a'] })`, 'exactly two'],
  [
    `cf.createRequestOriginGroup({ originIds: ['a', 'b'], selectionCriteria: 'best' })`,
    'selectionCriteria',
  ],
  [`cf.logCustomData('é'.repeat(134))`, '800'],
  [`cf.kvs()`, 'key value store'],
  [`cf.distributionTenant.id`, 'not available'],
  [`cf.cwt.validateToken()`, 'not emulated'],
])('cloudfront refuses %s', async (body, message) => {
  expect((await cloudfront(body)).errorMessage).toContain(message);
});

test('only a viewer-request function can change the origin', async () => {
  const { errorMessage } = await cloudfront(`cf.selectRequestOriginById('a')`, eventOf({}, {}));
  expect(errorMessage).toContain('only available in viewer request');
});

test('rawQueryString gives the query string of the event', async () => {
  const event = eventOf({
    querystring: {
      a: { value: '1', multiValue: [{ value: '1' }, { value: '%20' }] },
      b: { value: '' },
    },
  });
  expect(await valueOf('event.request.rawQueryString()', { event })).toBe('a=1&a=%20&b');
  expect(await valueOf('typeof event.request.rawQueryString()')).toBe('undefined');
  expect(await valueOf('typeof event.request.rawQueryString', RUNTIME_1)).toBe('undefined');
});

test('functions can import crypto, querystring and buffer', async () => {
  const code = `import crypto from 'crypto';
    import qs from 'querystring';
    import buffer from 'buffer';
    function handler(event) {
      console.log(crypto === require('crypto'), qs.escape(' '), buffer.Buffer === Buffer);
      return event.request;
    }`;
  expect((await runCode(code)).logs).toEqual(['true %20 true']);
});

test.each([
  [`Buffer.from('a', 'binary')`, /^TypeError: "binary" encoding is not supported/],
  [
    `require('cloudfront').createRequestOriginGroup({ originIds: ['a', 'b'] })`,
    /^TypeError: createRequestOriginGroup\.failoverCriteria/,
  ],
])('a wrong argument is refused: %s', async (expression, message) => {
  expect(await errorOf(`return ${expression};`)).toMatch(message);
});

test('the bytes of a long text are hardly work, and right at every length', async () => {
  const code = `function handler(event) {
    for (let i = 0; i < 20; i++) Buffer.from('a'.repeat(5000));
    return event.request;
  }`;
  expect(Number((await runCode(code)).computeUtilization)).toBeLessThan(20);
  for (const length of [0, 1, 63, 64, 65, 4_095, 4_096, 4_097, 10_000]) {
    const text = 'aé\u0000'.repeat(length).slice(0, length);
    const hex = await valueOf(`Buffer.from(${JSON.stringify(text)}).toString('hex')`);
    expect({ length, hex }).toEqual({ length, hex: Buffer.from(text).toString('hex') });
  }
});
