import { EventEmitter, once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Describes a running proxy. */
export interface TcpProxy {
  url: string;
  /** How many connections were opened so far. */
  opened: number;
  /** Waits until so many connections have been opened. */
  openedAre(count: number): Promise<void>;
  /** Closes the clients' connections, in order or by a reset. Resolves when the clients' systems have been told. */
  closeConnections(how: 'end' | 'reset'): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a proxy on loopback that hands on bytes to an upstream on loopback. */
export async function startTcpProxy(upstream: string): Promise<TcpProxy> {
  const clients = new Set<Socket>();
  const events = new EventEmitter();
  const server = createServer((client) => {
    const onward = connect({ port: Number(new URL(upstream).port), host: '127.0.0.1' });
    clients.add(client);
    client.once('close', () => {
      clients.delete(client);
      onward.destroy();
    });
    for (const socket of [client, onward]) socket.on('error', () => undefined); // either end may reset it
    onward.once('close', () => client.destroy());
    client.pipe(onward).pipe(client);
    proxy.opened += 1;
    events.emit('opened');
  });
  const proxy: TcpProxy = {
    url: '',
    opened: 0,
    openedAre: async (count) => {
      while (proxy.opened < count) await once(events, 'opened');
    },
    closeConnections: (how) =>
      Promise.all(
        [...clients].map((client) => {
          if (how === 'end') client.end();
          else client.resetAndDestroy();
          return once(client, how === 'end' ? 'finish' : 'close');
        }),
      ),
    close: async () => {
      for (const client of clients) client.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  proxy.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
  return proxy;
}
