/**
 * Refuses connections to other machines, name look-ups and datagrams. NODE_OPTIONS loads this file into each Node
 * process of a tree before any other module. Each refusal is written to the file CONNECTIONS, because the code that
 * meets it may keep silent.
 */
import { appendFileSync } from 'node:fs';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { inspect } from 'node:util';

const loopback = '127.0.0.1';

/** Wraps `call`: runs it if an argument names the loopback address, otherwise records the refusal and throws. */
const guard = (name, call) =>
  function (...args) {
    if (args.flat(2).some((arg) => arg === loopback || arg?.host === loopback)) {
      return call.apply(this, args);
    }
    const refused = `${name} ${inspect(args, { depth: 2, breakLength: Infinity })} by ${process.argv.join(' ')}`;
    appendFileSync(process.env.CONNECTIONS, `${refused}\n`);
    throw new Error(refused);
  };

// http, https, tls, http2 and fetch use these too.
net.Socket.prototype.connect = guard('net.connect', net.Socket.prototype.connect);
dgram.Socket.prototype.send = guard('dgram.send', dgram.Socket.prototype.send);
for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
  for (const name of Object.getOwnPropertyNames(resolver))
    if (/^(?:lookup|resolve|reverse)/.test(name))
      resolver[name] = guard(`dns.${name}`, resolver[name]);
syncBuiltinESMExports();
