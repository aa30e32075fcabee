import type { AddressInfo } from 'node:net';
import { handle, type Answered, type Failure, type State } from './handle.ts';
import { listen } from './server.ts';
import { createStore } from './store.ts';

export type { Answered, Failure };

export interface EmulatorOptions {
  /** Port on loopback; 0, the default, picks a free one. */
  port?: number;
  /** The clock of created and modified times. */
  now?: () => Date;
  /** Told of each request when it has been answered. */
  onAnswer?: (answered: Answered) => void;
}

export interface Emulator {
  /** Where an SDK's `endpoint` points. */
  url: string;
  /** Makes coming requests fail as AWS would. */
  failNext(failure: Failure): void;
  /** Sets how many distributions use a function, whether it exists or not. */
  associate(name: string, distributions: number): void;
  close(): Promise<void>;
}

/** Starts an empty CloudFront on loopback. Rejects with Node's `EADDRINUSE` when the port is taken. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, now = () => new Date(), onAnswer } = options;
  const state: State = { store: createStore(now), failures: [], onAnswer };
  const server = await listen((request) => handle(request, state), port);
  const { port: boundPort } = server.address() as AddressInfo; // a TCP server that listens
  return {
    url: `http://127.0.0.1:${boundPort}`,
    failNext: (failure) => state.failures.push({ times: 1, after: 0, ...failure }),
    associate: (name, distributions) => state.store.associations.set(name, distributions),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
