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

const here = '127.0.0.1';

/** What `call` does when it is for this machine, which an address of it says; else notes and throws. */
const guard = (name, call) =>
  function (...args) {
    if (args.flat(2).some((arg) => arg === here || arg?.host === here)) {
      return call.apply(this, args);
    }
    const attempt = `${name} ${inspect(args, { depth: 2, breakLength: Infinity })} by ${process.argv.join(' ')}`;
    appendFileSync(process.env.CONNECTIONS, `${attempt}\n`);
    throw new Error(attempt);
  };

// Under http, https, tls, http2 and fetch as well.
net.Socket.prototype.connect = guard('net.connect', net.Socket.prototype.connect);
dgram.Socket.prototype.send = guard('dgram.send', dgram.Socket.prototype.send);
for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(resolver))
    if (/^(?:lookup|resolve|reverse)/.test(name))
      resolver[name] = guard(`dns.${name}`, resolver[name]);
syncBuiltinESMExports();
