/**
 * Runs before Lambda's runtime client, by `--import` in serverless.yml: begins to open the connections to CloudFront,
 * AWS STS and DynamoDB, and waits for their addresses. All that comes after it loads in one go, in which Node hears of no name
 * server, and so would not begin to connect; the handshake of TCP goes on meanwhile. Only saves time: openAhead of
 * connectionPool.ts takes the endpoints that it knows.
 */
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { likelyEndpoint } from './likelyEndpoint.ts';
import { openedEarly, tableConnections } from './openedEarly.ts';

/** Bounds the wait for the name servers: one that is slower costs more than a connection that begins late. */
const maxLookupMs = 5;

const { env } = process;

/** Begins a connection. The promise is fulfilled when its address is known, or will not be. */
function open(endpoint: string): Promise<void> {
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
  const key = `${host}:${port}`;
  const others = openedEarly().get(key) ?? [];
  openedEarly().set(key, [...others, { socket, openedMs: Date.now() }]);
  const { promise, resolve } = Promise.withResolvers<void>();
  // A host that is an address is not looked up.
  for (const event of ['lookup', 'connect', 'close']) socket.once(event, resolve);
  return promise;
}

const hasHistory = (env['HISTORY_TABLE'] || 'off') !== 'off';
const endpoints = [
  likelyEndpoint('CLOUDFRONT', env),
  env['OPERATOR_ROLE_ARN'] === 'none' ? undefined : likelyEndpoint('STS', env),
  ...Array.from({ length: hasHistory ? tableConnections : 0 }, () =>
    likelyEndpoint('DYNAMODB', env),
  ),
];
const lookups = endpoints.flatMap((endpoint) => {
  try {
    return endpoint === undefined ? [] : [open(endpoint)];
  } catch {
    return []; // an endpoint that is no URL: the first request says so
  }
});
await Promise.race([Promise.all(lookups), setTimeout(maxLookupMs)]);
