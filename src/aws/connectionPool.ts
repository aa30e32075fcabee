import type { Agent, ClientRequestArgs } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { openedEarly, type OpenedEarly } from './openedEarly.ts';

/** Bounds the idle time of a connection: AWS may have closed an older one, which a frozen Lambda does not notice. */
const maxIdleMs = 5_000;

/** Holds a connection that was opened before there was a request for it. */
interface OpenedAhead extends OpenedEarly {
  options: ClientRequestArgs;
}

/**
 * Keeps an agent's connections fit for requests that must not be sent twice. Opens connections before there are
 * requests: the first request to their host and port gets them, if they are younger than 5 s by then.
 */
export class ConnectionPool {
  readonly #agent: Agent;
  readonly #openEvent: 'connect' | 'secureConnect';
  readonly #connect: (options: ClientRequestArgs) => Socket;
  readonly #openedAhead = new Set<OpenedAhead>();
  #isRefreshed = false;
  readonly #opening = new WeakSet<object>();
  readonly #idleSinceMs = new WeakMap<object, number>();

  /** Takes an agent, and the event of its sockets from which on something can have been sent. */
  constructor(agent: Agent, openEvent: 'connect' | 'secureConnect') {
    this.#agent = agent;
    this.#openEvent = openEvent;
    const connect = agent.createConnection.bind(agent);
    const keep = agent.keepSocketAlive.bind(agent);
    this.#connect = (options) => connect(options) as Socket; // what Node's agents make
    agent.createConnection = (options) => this.#takeOpenedAhead(options) ?? this.#open(options);
    agent.keepSocketAlive = (socket) => {
      this.#idleSinceMs.set(socket, Date.now());
      return keep(socket);
    };
  }

  /** Opens a connection ahead of the first request. When it fails, that request opens its own. */
  openAhead(host: string, port: number): void {
    const servername = isIP(host) === 0 ? host : '';
    // As Node's agents open theirs.
    const options = { host, port, servername, ...keepAlive } as ClientRequestArgs;
    const early = openedEarly().get(keyOf(options))?.shift();
    const isTaken = early !== undefined && isUsable(early);
    if (!isTaken) early?.socket.destroy();
    this.#openAhead(options, isTaken ? early : undefined);
  }

  /**
   * Drops what was opened ahead, was not used, and is closed or too old. The first time, opens it anew for the request that
   * comes first: what that one does not use, hardly another will.
   */
  refresh(): void {
    for (const opened of [...this.#openedAhead].filter((one) => !isUsable(one))) {
      this.#openedAhead.delete(opened);
      opened.socket.destroy();
      if (!this.#isRefreshed) this.#openAhead(opened.options);
    }
    this.#isRefreshed = true;
  }

  /** Tells whether nothing can have been sent on a connection, as it is not open yet. */
  isOpening(socket: Socket): boolean {
    return this.#opening.has(socket);
  }

  /**
   * Drops idle connections that may be dead: those that the other end has closed, and those that have been idle for more
   * than 5 s. Gives nothing to wait for when none is idle.
   */
  dropDead(): Promise<void> | undefined {
    const isAnyIdle = this.#openedAhead.size > 0 || this.#idle().length > 0;
    return isAnyIdle ? this.#dropDead() : undefined;
  }

  async #dropDead(): Promise<void> {
    // Between two of these Node polls the sockets, and sees which were closed while the process was frozen.
    await setImmediate();
    await setImmediate();
    for (const socket of this.#idle()) {
      const isFresh = isWithin(this.#idleSinceMs.get(socket) ?? 0, maxIdleMs);
      if (!isFresh || !isOpen(socket)) socket.destroy();
    }
  }

  #idle(): Socket[] {
    return Object.values(this.#agent.freeSockets).flatMap((sockets) => sockets ?? []);
  }

  #open(options: ClientRequestArgs): Socket {
    return this.#track(this.#connect(options));
  }

  #track(socket: Socket): Socket {
    this.#opening.add(socket);
    socket.once(this.#openEvent, () => this.#opening.delete(socket));
    return socket;
  }

  #openAhead(options: ClientRequestArgs, early?: OpenedEarly): void {
    const socket = early ? this.#goOn(options, early.socket) : this.#open(options);
    // The request that opens its own connection tells what is wrong.
    socket.on('error', () => undefined);
    socket.unref();
    const openedMs = early?.openedMs ?? Date.now();
    this.#openedAhead.add({ options, socket, openedMs });
  }

  /** Takes a connection over TCP, whether it is open yet or not, and opens TLS on it where that is needed. */
  #goOn(options: ClientRequestArgs, socket: Socket): Socket {
    const isPlain = this.#openEvent === 'connect';
    if (!isPlain) return this.#open({ ...options, socket } as ClientRequestArgs); // for tls.connect
    return socket.connecting ? this.#track(socket) : socket;
  }

  #takeOpenedAhead(options: ClientRequestArgs): Socket | undefined {
    const key = keyOf(options);
    for (const opened of [...this.#openedAhead].filter((one) => keyOf(one.options) === key)) {
      this.#openedAhead.delete(opened);
      if (isUsable(opened)) return opened.socket.ref();
      opened.socket.destroy();
    }
    return undefined;
  }
}

/** Sets what Node's agents set. */
const keepAlive = { keepAlive: true, keepAliveInitialDelay: 1_000, noDelay: true };

const keyOf = ({ host, port }: ClientRequestArgs) => `${host}:${port}`;

function isUsable({ socket, openedMs }: OpenedEarly): boolean {
  return isOpen(socket) && isWithin(openedMs, maxIdleMs);
}

function isOpen({ destroyed, readable, writable }: Socket): boolean {
  return !destroyed && readable && writable;
}

/** Tells whether a time was at most so long ago. A clock that was set back cannot tell. */
function isWithin(sinceMs: number, limitMs: number): boolean {
  const ageMs = Date.now() - sinceMs;
  return ageMs >= 0 && ageMs < limitMs;
}
