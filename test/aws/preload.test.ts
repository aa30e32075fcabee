import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

/**
 * Sends a request to a server in its own process, and prints the status and the number of connections. The name server
 * answers once TLS has begun on the connection of preload.ts.
 */
const program = `
  import dns from 'node:dns';
  import http from 'node:http';
  import https from 'node:https';
  import tls from 'node:tls';
  import { once } from 'node:events';
  import { openedEarly } from './src/aws/openedEarly.ts';
  import { RequestHandler } from './src/aws/requestHandler.ts';
  import { makeCertificates } from './test/support/certificates.ts';

  const begun = Promise.withResolvers();
  const [protocol, hostname, listen, ...addresses] = process.argv.slice(1);
  const { key, cert, authority } = makeCertificates(['localhost']);
  tls.setDefaultCACertificates([authority]);
  const { createServer } = protocol === 'http:' ? http : https;
  const server = createServer({ key, cert }, (request, response) => response.end());
  let connections = 0;
  server.on('connection', () => (connections += 1));
  await once(server.listen(0, listen), 'listening');
  const { port } = server.address();
  dns.lookup = (host, options, give) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const [{ address, family }] = found;
    begun.promise.then(() => (options.all ? give(null, found) : give(null, address, family)));
  };
  process.env.AWS_ENDPOINT_URL = protocol + '//' + hostname + ':' + port;
  process.env.OPERATOR_ROLE_ARN = 'none';
  await import('./src/aws/preload.ts');
  const [[{ socket }]] = openedEarly().values();
  const settled = new Promise((resolve) =>
    socket.connecting ? socket.once('connect', resolve).once('close', resolve) : resolve());
  const handler = new RequestHandler({ connectMs: 2_000, silenceMs: 2_000 });
  handler.openAhead(new URL(process.env.AWS_ENDPOINT_URL));
  begun.resolve();
  await settled;
  const sent = { protocol, hostname, port, method: 'GET', path: '/', query: {}, headers: {} };
  const { response } = await handler.handle(sent);
  console.log(response.statusCode, connections);
  server.close();
  server.closeAllConnections();`;

/** Blocks its only thread once it is loaded. The name server answers at the next turn of the event loop. */
const blocking = `
  import { writeSync } from 'node:fs';
  writeSync(1, 'blocked');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);`;
const nameServer = `
  import dns from 'node:dns';
  dns.lookup = (host, options, give) => void setImmediate(give, null, '127.0.0.1', 4);`;
const dataUrl = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;

/** Tells whether a process that is blocked after preload.ts had begun a connection before. */
async function connectsBeforeIt(): Promise<boolean> {
  const from: (number | undefined)[] = [];
  const server = createServer(({ remotePort }) => from.push(remotePort)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  const env = { AWS_ENDPOINT_URL: `http://cloudfront:${port}`, OPERATOR_ROLE_ARN: 'none' };
  const preload = pathToFileURL('src/aws/preload.ts').href;
  const imports = [`--import=${dataUrl(nameServer)}`, `--import=${preload}`];
  const given = [...imports, '--input-type=module', '--eval', blocking];
  const child = spawn(process.execPath, given, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  // A connection that was begun before is there before this one.
  const probe = connect(port, '127.0.0.1');
  await once(probe, 'connect');
  const { localPort } = probe;
  while (!from.includes(localPort)) await once(server, 'connection');
  probe.destroy();
  child.kill('SIGKILL');
  server.close();
  return from[0] !== localPort;
}

test('a connection is begun before all that comes after preload.ts is loaded', async () => {
  let connects = false;
  // On a machine with more to do, 5 ms may be over before the name server has answered.
  for (let times = 0; times < 10 && !connects; times += 1) connects = await connectsBeforeIt();
  expect(connects).toBe(true);
});

async function run(...given: string[]): Promise<string> {
  const flags = ['--input-type=module', '--eval', program, ...given];
  const { stdout } = await promisify(execFile)(process.execPath, flags);
  return stdout;
}

test('a host whose first address refuses costs the connection that was begun, and not the process', async () => {
  expect(await run('https:', 'localhost', '127.0.0.1', '::1', '127.0.0.1')).toBe('200 1\n');
});

test('the connection to an IPv6 address is taken', async () => {
  expect(await run('http:', '[::1]', '::1', '::1')).toBe('200 1\n');
});
