/**
 * Runs before Lambda's runtime client, by `--require` in serverless.yml: begins to open the connections to CloudFront,
 * AWS STS and DynamoDB. The handler's modules load in one go, during which Node cannot answer a name server or another host; the
 * runtime client's load in several. Only saves time: openAhead of connectionPool.ts takes the endpoints that it knows.
 */
import { connect } from 'node:net';
import { likelyEndpoint } from './likelyEndpoint.ts';
import { openedEarly } from './openedEarly.ts';

const { env } = process;

function open(endpoint: string): void {
  const { protocol, hostname, port: given } = new URL(endpoint);
  const host = hostname.replace(/^\[(.*)\]$/, '$1'); // an IPv6 address
  const port = Number(given) || (protocol === 'http:' ? 80 : 443);
  // As Node's agents open theirs, but to one address only: Node crashes (SIGSEGV) when TLS was begun on a socket that
  // then goes on to its host's next address.
  const socket = connect({
    host,
    port,
    autoSelectFamily: false,
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: 1_000,
  });
  socket.on('error', () => undefined);
  socket.unref();
  openedEarly().set(`${host}:${port}`, { socket, openedMs: Date.now() });
}

const hasHistory = (env['HISTORY_TABLE'] || 'off') !== 'off';
const endpoints = [
  likelyEndpoint('CLOUDFRONT', env),
  env['OPERATOR_ROLE_ARN'] === 'none' ? undefined : likelyEndpoint('STS', env),
  hasHistory ? likelyEndpoint('DYNAMODB', env) : undefined,
];
for (const endpoint of endpoints) {
  try {
    if (endpoint !== undefined) open(endpoint);
  } catch {
    // An endpoint that is no URL: the first request says so.
  }
}
