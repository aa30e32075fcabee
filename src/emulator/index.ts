import type { AddressInfo } from 'node:net';
import { limitedResources, type UnlimitedResource } from '../runtime/limitedResources.ts';
import { AwsError } from './awsError.ts';
import type { DynamoDb, TableDefinition, TableEngine } from './dynamodb/tableEngine.ts';
import type { AnsweredRequest, EmulatorState } from './emulatorState.ts';
import type { HttpRequest } from './httpMessages.ts';
import { createAccessKeys } from './identity/accessKeys.ts';
import { developmentCredential, type Credential } from './identity/credential.ts';
import type { Iam, PolicyEngine, Role } from './identity/iam.ts';
import { verifySignature } from './identity/verifySignature.ts';
import type { InjectedFailure } from './injectedFailures.ts';
import { isMisdirected } from './isMisdirected.ts';
import { startServer } from './server.ts';
import { StateFileError } from './stateFileError.ts';
import { openWhenUsed } from './dynamodb/openWhenUsed.ts';
import { putEntries } from './keyValues/putEntries.ts';
import { createRateLimit } from './rateLimit.ts';
import { createStore, type Store } from './store.ts';

export {
  AwsError,
  developmentCredential,
  isMisdirected,
  limitedResources,
  StateFileError,
  verifySignature,
};
export type {
  AnsweredRequest,
  Credential,
  DynamoDb,
  HttpRequest,
  Iam,
  InjectedFailure,
  PolicyEngine,
  Role,
  TableDefinition,
  TableEngine,
  UnlimitedResource,
};

/**
 * Loads the engine that evaluates IAM's policy language, for the option `iam`. It needs two packages that the emulator
 * without `iam` does not.
 */
export async function loadPolicyEngine(): Promise<PolicyEngine> {
  const { policyEngine } = await import('./identity/policyEngine.ts');
  return policyEngine;
}

/** Keeps tables, for the option `dynamoDb`. Its library is loaded when the first tables are opened. */
export const tableEngine: TableEngine = {
  open: async (folder) => {
    const { dynaliteEngine } = await import('./dynamodb/dynalite/dynaliteEngine.ts');
    return dynaliteEngine.open(folder);
  },
};

/** Sets up an emulator. */
export interface EmulatorOptions {
  /** Port on loopback. By default 0, which picks a free port. */
  port?: number;
  /**
   * Names in a request's `Host` that the emulator answers to, besides those of this machine (localhost, *.localhost,
   * 127.0.0.0/8, [::1]). Other requests are answered with 421.
   */
  hosts?: readonly string[];
  /** The clock for created and modified times and for the check of signatures. */
  now?: () => Date;
  /** Credentials that may sign requests. By default access key `test` with secret `test`. */
  credentials?: Credential[];
  /** Roles and a policy engine. Without them no role can be assumed and every key may do everything. */
  iam?: Iam;
  /** How long a new key value store is PROVISIONING, by the clock `now`. By default 0: until the next request. */
  provisioningMs?: number;
  /** How long a distribution is InProgress after a change, by the clock `now`. By default 0: until the next request. */
  deployingMs?: number;
  /** Makes the emulator a DynamoDB too, with these tables from the start. Without it, there is none. */
  dynamoDb?: DynamoDb;
  /**
   * File with the functions, read at the start and written after each change. The tables are in a folder beside it,
   * whose name ends with `.tables`, the data of key value stores in one whose name ends with `.kvs`. By default nothing is saved.
   */
  stateFile?: string;
  /** Limits of CloudFront that TestFunction does not apply to a run: `compute`, `memory`. By default it applies both. */
  unlimited?: readonly UnlimitedResource[];
  /** Requests to CloudFront that the account may make in a second; more are answered with `Throttling`. By default any number. */
  requestsPerSecond?: number;
  /** Called for each request once it has been answered. */
  onAnswer?: (answered: AnsweredRequest) => void;
}

/** Describes a running emulator. */
export interface Emulator {
  /** The `endpoint` for an SDK. */
  url: string;
  /** Makes later requests fail with an error of AWS. */
  failNext(failure: InjectedFailure): void;
  /**
   * Sets how many distributions use a function, besides those of the account: in place of creating them. The function
   * need not exist.
   */
  associate(name: string, distributions: number): void;
  /** Puts entries into a key value store, as one change. Throws `AwsError` when there is none of that name. */
  putEntries(name: string, entries: Readonly<Record<string, string>>): void;
  /** Stops the server and closes its connections. */
  close(): Promise<void>;
}

/**
 * Starts an emulator on loopback. Rejects with Node's `EADDRINUSE` when the port is taken, and with `StateFileError`
 * when the state file is damaged, or without its tables.
 */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { now = () => new Date(), credentials = [developmentCredential] } = options;
  const { stateFile, onAnswer, iam, dynamoDb, requestsPerSecond } = options;
  const store = createStore(now, options);
  const files = stateFile
    ? (await import('./stateFiles.ts')).openStateFiles(stateFile, store)
    : undefined;
  const tables = dynamoDb && (await openDynamoDb(dynamoDb, store, stateFile));
  const state: EmulatorState = {
    store,
    failures: [],
    rateLimit:
      requestsPerSecond === undefined ? undefined : createRateLimit(requestsPerSecond, now),
    accessKeys: createAccessKeys(credentials),
    iam,
    files,
    tables,
    onAnswer,
  };
  const { url, close } = await serve(state, options).catch(async (error: unknown) => {
    await tables?.close();
    throw error;
  });
  return {
    url,
    failNext: (failure) => state.failures.push({ times: 1, after: 0, ...failure }),
    associate: (name, distributions) => {
      store.associations.set(name, distributions);
      state.files?.saveStore();
    },
    putEntries: (name, entries) => putEntries(state, name, entries),
    close: async () => {
      await close();
      await tables?.close();
    },
  };
}

/** Opens the tables: at the start only those that are kept or wanted then. */
async function openDynamoDb(dynamoDb: DynamoDb, store: Store, stateFile: string | undefined) {
  if (stateFile === undefined && dynamoDb.tables === undefined)
    return openWhenUsed(dynamoDb.engine);
  const { openTables } = await import('./dynamodb/openTables.ts');
  return openTables(dynamoDb, store, stateFile);
}

/** Starts the server. The actions are loaded once it listens, so that it starts sooner; the first request waits for them. */
async function serve(state: EmulatorState, { port = 0, hosts = [] }: EmulatorOptions) {
  let loading: Promise<typeof import('./handleRequest.ts')> | undefined;
  const load = () => (loading ??= import('./handleRequest.ts'));
  const server = await startServer(
    async (request) => (await load()).handleRequest(request, state),
    { port, hosts: hosts.map((name) => name.toLowerCase()) },
  );
  const loaded = new Promise((resolve) => setImmediate(() => resolve(load())));
  const { port: boundPort } = server.address() as AddressInfo; // a TCP server that listens
  return {
    url: `http://127.0.0.1:${boundPort}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await loaded;
    },
  };
}
