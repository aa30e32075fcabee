/**
 * Loaded before anything else into each Node process of a tree (NODE_OPTIONS): no connection but to this machine, no
 * name look-up, no datagram. Each attempt is noted in the file CONNECTIONS, as whoever made it may not say that it failed.
 */
import { appendFileSync } from 'node:fs';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { inspect } from 'node:util';

const refuse =
  (name) =>
  (...args) => {
    const attempt = `${name} ${inspect(args, { depth: 2, breakLength: Infinity })} by ${process.argv.join(' ')}`;
    appendFileSync(process.env.CONNECTIONS, `${attempt}\n`);
    throw new Error(attempt);
  };

// Under http, https, tls, http2 and fetch as well.
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const isHere = [args].flat(2).some((option) => option?.host === '127.0.0.1');
  return isHere ? connect.apply(this, args) : refuse('net.connect')(...args);
};
dgram.Socket.prototype.send = refuse('dgram.send');
for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(resolver))
    if (/^(?:lookup|resolve|reverse)/.test(name)) resolver[name] = refuse(`dns.${name}`);
syncBuiltinESMExports();
