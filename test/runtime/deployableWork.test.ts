import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { eventOf, runCode, type RunOptions } from './runCode.ts';

/** Repeats an item until the text is as long as a function of the largest size allows. */
function list(item: (index: number) => string): string {
  let text = '';
  for (let index = 0; text.length < 9000; index += 1) text += `${item(index)},`;
  return text;
}

const secret = 'a secret of more than thirty-two characters';
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const signed = `${encoded({ alg: 'HS256' })}.${encoded({ sub: 'someone', exp: 4_000_000_000 })}`;
const token = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
const entries = new Map([['routing', '{"weight":0.5,"hosts":["a.example.com","b.example.com"]}']]);
const keyValueStore = () => ({
  id: 'store',
  entries,
  createdTime: new Date(0),
  lastModifiedTime: new Date(0),
});

/** Holds functions of the shapes that AWS and others publish, with lists as long as fit; their work is close to the most. */
const functions: [string, string, RunOptions][] = [
  [
    'a check of a token, character by character',
    `import crypto from 'crypto';
    function same(a, b) {
      let difference = a.length ^ b.length;
      for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
      return difference === 0;
    }
    function handler(event) {
      const parts = event.request.querystring.jwt.value.split('.');
      const expected = crypto.createHmac('sha256', '${secret}').update(parts[0] + '.' + parts[1]).digest('base64url');
      if (!same(parts[2], expected)) return { statusCode: 401 };
      if (JSON.parse(Buffer.from(parts[1], 'base64url')).exp * 1000 < Date.now()) return { statusCode: 403 };
      delete event.request.querystring.jwt;
      return event.request;
    }`,
    { event: eventOf({ querystring: { jwt: { value: token } } }) },
  ],
  [
    'addresses compared with blocks, each parsed anew',
    `var blocks = [${list((index) => `'10.${index % 256}.0.0/16'`)}];
    function number(ip) {
      return ip.split('.').reduce(function (sum, part) { return sum * 256 + parseInt(part, 10); }, 0);
    }
    function handler(event) {
      for (var i = 0; i < blocks.length; i++) {
        var parts = blocks[i].split('/');
        var size = Math.pow(2, 32 - parts[1]);
        if (Math.floor(number(event.viewer.ip) / size) === Math.floor(number(parts[0]) / size)) return { statusCode: 403 };
      }
      return event.request;
    }`,
    {},
  ],
  [
    'redirects by regular expressions, of which the last matches',
    `var rules = [${list((index) => `[/^\\/old-${index}\\/(.*)$/, '/new-${index}/$1']`)} [/^(.*)$/, '/all$1']];
    function handler(event) {
      for (var i = 0; i < rules.length; i++)
        if (rules[i][0].test(event.request.uri)) {
          event.request.uri = event.request.uri.replace(rules[i][0], rules[i][1]);
          return event.request;
        }
    }`,
    {},
  ],
  [
    'names of robots looked for in a header',
    `var names = [${list((index) => `'robot-${index}'`)}];
    function handler(event) {
      var agent = event.request.headers['user-agent'].value.toLowerCase();
      return names.some(function (name) { return agent.includes(name); }) ? { statusCode: 403 } : event.request;
    }`,
    {
      runtime: 'cloudfront-js-1.0',
      event: eventOf({ headers: { 'user-agent': { value: 'Mozilla/5.0 '.repeat(20) } } }),
    },
  ],
  [
    'an origin by the weights in a key value store',
    `import cf from 'cloudfront';
    const store = cf.kvs();
    async function handler(event) {
      const routing = await store.get('routing', { format: 'json' });
      let hash = 0;
      for (let i = 0; i < event.viewer.ip.length; i++) hash = ((hash << 5) - hash + event.viewer.ip.charCodeAt(i)) | 0;
      const second = Math.abs(hash) % 100 >= routing.weight * 100;
      cf.updateRequestOrigin({ domainName: routing.hosts[second ? 1 : 0] });
      return event.request;
    }`,
    { keyValueStore },
  ],
  [
    'a query string put in order',
    `function handler(event) {
      const query = event.request.querystring;
      const parts = [];
      for (const name in query) (query[name].multiValue || [query[name]]).forEach((each) => parts.push(name + '=' + each.value));
      event.request.querystring = parts.sort().join('&');
      return event.request;
    }`,
    {
      event: eventOf({
        querystring: Object.fromEntries(
          Array.from({ length: 60 }, (_, index) => [`p${(index * 37) % 60}`, { value: 'x' }]),
        ),
      }),
    },
  ],
];

test.each(functions)('%s runs below 60 %% of the limit', async (_, code, options) => {
  expect(Buffer.byteLength(code)).toBeLessThan(10_240);
  const { errorMessage, computeUtilization, output } = await runCode(code, options);
  expect({ errorMessage, isRequest: output.startsWith('{"request"') }).toEqual({
    errorMessage: '',
    isRequest: true,
  });
  expect(Number(computeUtilization)).toBeLessThan(60);
});
