import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { typeDefinitions } from '../../src/cli/init/typeDefinitions.ts';

const run = promisify(execFile);
const folder = await mkdtemp(join(tmpdir(), 'cff-types-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
await writeFile(join(folder, 'cloudfront-functions.d.ts'), typeDefinitions);
const compilerOptions = {
  target: 'ES2024',
  module: 'ESNext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  allowJs: true,
  checkJs: true,
  noEmit: true,
  types: [],
  strict: false,
};

/** Checks files as an editor does that checks JavaScript, and gives what the compiler says. */
async function check(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const config = { compilerOptions, files: ['cloudfront-functions.d.ts', ...Object.keys(files)] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = ['node_modules/typescript/bin/tsc', '-p', folder];
  return run(process.execPath, tsc).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}

const examples = 'examples/functions';
const names = (await readdir(examples)).filter((file) => file.endsWith('.js'));
const typeOf = (code: string) =>
  code.startsWith('// Viewer response') ? 'ViewerResponseEvent' : 'ViewerRequestEvent';

test('the example functions, with the type of their event, have no errors', async () => {
  const codes = await Promise.all(
    names.map(async (name) => [name, await readFile(join(examples, name), 'utf8')] as const),
  );
  const files = codes.map(([name, code]) => [
    name,
    code.replace(
      /^(?=(?:async )?function handler)/m,
      `/** @param {${typeOf(code)}} event @returns {${code.includes('async') ? 'Promise<CloudFrontRequest | CloudFrontResponse>' : 'CloudFrontRequest | CloudFrontResponse'}} */\n`,
    ),
  ]);
  expect(files).toHaveLength(5);
  for (const [, code] of files) expect(code).toContain('@param {Viewer');
  expect(await check(Object.fromEntries(files))).toBe('');
});

test('the events of the examples are events of these types', async () => {
  const tests = (await readdir(examples, { recursive: true })).filter((file) =>
    /\.tests\/.*\.json$/.test(file),
  );
  const lines = await Promise.all(
    tests.map(async (file) => {
      const { event } = JSON.parse(await readFile(join(examples, file), 'utf8'));
      if (!event) return '';
      const type = 'response' in event ? 'ViewerResponseEvent' : 'ViewerRequestEvent';
      // A test event needs no ids in its context, and JSON has no functions.
      return `({ ...${JSON.stringify(event)}, context: { eventType: '${event.context.eventType}', distributionId: '', requestId: '' }, request: { ...${JSON.stringify(event.request)}, rawQueryString: () => undefined } }) satisfies ${type};\n`;
    }),
  );
  expect(lines.filter(Boolean).length).toBeGreaterThan(2);
  expect(await check({ 'events.ts': lines.join('') })).toBe('');
});

const wholeEvent = {
  version: '1.0',
  context: {
    distributionDomainName: 'd111111abcdef8.cloudfront.net',
    distributionId: 'EDFDVBD6EXAMPLE',
    eventType: 'viewer-response',
    requestId: 'EXAMPLEntjQpEXAMPLE_SG5Z-EXAMPLEPmPfEXAMPLEu3EqEXAMPLE==',
  },
  viewer: { ip: '1.2.3.4' },
  request: {
    method: 'GET',
    uri: '/media/index.mpd',
    querystring: { Exp: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] } },
    headers: { host: { value: 'video.example.com' } },
    cookies: { id: { value: 'CookieIdValue' } },
  },
  response: {
    statusCode: 200,
    statusDescription: 'OK',
    headers: { 'content-type': { value: 'text/html; charset=UTF-8' } },
    cookies: { ID: { value: 'id1234', attributes: 'Expires=Wed, 05 Apr 2021 07:28:00 GMT' } },
  },
};

test('a whole event is taken, and what CloudFront does not have is an error in the editor', async () => {
  const code = `
import cf from 'cloudfront';
const { request: { method, uri, querystring, headers, cookies }, ...rest } = ${JSON.stringify(wholeEvent)} as const satisfies object;
export const event = { ...rest, request: { method, uri, querystring, headers, cookies, rawQueryString: () => undefined } };
export async function handler(event: ViewerRequestEvent): Promise<CloudFrontRequest | CloudFrontResponse> {
  const value: string = await cf.kvs().get('key');
  const parsed = await cf.kvs('id').get('key', { format: 'json' });
  const bytes: Uint8Array = await cf.kvs().get('key', { format: 'bytes' });
  cf.updateRequestOrigin({ domainName: parsed.to, timeouts: { readTimeout: 10 } });
  cf.logCustomData(cf.edgeLocation.name + value + bytes.length + event.request.rawQueryString());
  const token = cf.cwt.validateToken(bytes, { key: value });
  const context = { coseTag: 'MAC0', key: bytes } as const;
  const made: string[] = [cf.cwt.generateToken(token, context), cf.cwt.generateToken(context, token)].map((bytes) => bytes.toString('base64url'));
  const tenant: string = cf.distributionTenant.id + cf.distributionTenant.parameters.get('TenantPath');
  // @ts-expect-error a token is bytes
  cf.cwt.validateToken('dG9rZW4', { key: value });
  // @ts-expect-error another structure is not known
  cf.cwt.generateToken(token, { coseTag: 'SIGN1', key: value });
  // @ts-expect-error the tenant's id is CloudFront's
  cf.distributionTenant.id = tenant + made.length + token.payload[4];
  // @ts-expect-error the method cannot be changed
  event.request.method = 'POST';
  // @ts-expect-error a viewer request has no response
  event.response;
  // @ts-expect-error there is no count
  cf.kvs().count();
  // @ts-expect-error a header is an object
  event.request.headers['x-a'] = 'b';
  // @ts-expect-error the status is a number
  return { statusCode: '302' };
}
`;
  expect(await check({ 'whole.ts': code })).toBe('');
});
