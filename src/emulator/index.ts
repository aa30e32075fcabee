import type { AddressInfo } from 'node:net';
import { AwsError } from './errors.ts';
import type { HttpRequest } from './http.ts';
import { handle, type Answered, type State } from './handle.ts';
import type { Failure } from './failures.ts';
import { developmentCredential, type Credential } from './identity/caller.ts';
import type { Iam, PolicyEngine, Role } from './identity/iam.ts';
import { createKeys } from './identity/keys.ts';
import { listen } from './server.ts';
import { verifySignature } from './identity/signature.ts';
import { readState, StateFileError, writeState } from './stateFile.ts';
import { createStore } from './store.ts';

export { AwsError, developmentCredential, StateFileError, verifySignature };
export type { Answered, Credential, Failure, HttpRequest, Iam, PolicyEngine, Role };

/**
 * Loads what evaluates IAM's policy language, for the option `iam`. It needs development dependencies of this
 * repository, which who uses the emulator without `iam` does not.
 */
export async function loadPolicyEngine(): Promise<PolicyEngine> {
  const { policyEngine } = await import('./identity/policy.ts');
  return policyEngine;
}

export interface EmulatorOptions {
  /** Port on loopback; 0, the default, picks a free one. */
  port?: number;
  /** The clock of created and modified times, and of signatures. */
  now?: () => Date;
  /** Keys that may sign requests: unless told, access key `test` with secret `test`. */
  credentials?: Credential[];
  /** Roles, and what evaluates policies. Without it no role can be assumed, and every key may do everything. */
  iam?: Iam;
  /** File that keeps the functions: read at the start, written after each change. Unless told, nothing is kept. */
  stateFile?: string;
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

/**
 * Starts a CloudFront on loopback. Rejects with Node's `EADDRINUSE` when the port is taken, and with `StateFileError`
 * when the state file is damaged.
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, now = () => new Date(), credentials = [developmentCredential] } = options;
  const { stateFile, onAnswer, iam } = options;
  const store = createStore(now);
  if (stateFile) readState(stateFile, store);
  const state: State = {
    store,
    failures: [],
    keys: createKeys(credentials),
    iam,
    save: stateFile ? () => writeState(stateFile, store) : undefined,
    onAnswer,
  };
  const server = await listen((request) => handle(request, state), port);
  const { port: boundPort } = server.address() as AddressInfo; // a TCP server that listens
  return {
    url: `http://127.0.0.1:${boundPort}`,
    failNext: (failure) => state.failures.push({ times: 1, after: 0, ...failure }),
    associate: (name, distributions) => {
      store.associations.set(name, distributions);
      state.save?.();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
