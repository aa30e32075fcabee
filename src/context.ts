import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import type { Access } from './access/access.ts';
import type { Caller } from './access/caller.ts';
import type { NamedStore } from './access/storePolicy.ts';
import type { StoreSession } from './aws/storeSessions.ts';
import type { Table } from './history/table.ts';
import type { Logger } from './log/logger.ts';
import type { TraceHeaders } from './log/trace.ts';

/** Describes a call to AWS that a request made. */
export interface UpstreamCall {
  /** IAM's name of it: `cloudfront:UpdateFunction`. */
  action: string;
  /** AWS's id of the request; undefined when AWS did not answer. */
  awsRequestId: string | undefined;
  durationMs: number;
}

/** Holds how an operation ended. `code` is the error's, `Success`, or `InternalError` for an unexpected failure. */
export interface Outcome {
  operation: string;
  code: string;
}

/** Remembers what a request has read from CloudFront, so that nothing is read twice for one document. */
export interface Reads {
  /** Gives what was read of this function under this key, or reads it: at most 8 at a time. */
  once<Value>(name: string, key: string, read: () => Promise<Value>): Promise<Value>;
  /** Gives what was read of this function under this key, or is being read; undefined when neither. */
  known(name: string, key: string): Promise<unknown> | undefined;
  /** Drops what was read of a function that may have changed. */
  forget(name: string): void;
}

/** Holds the rest of a request's budgets. */
export interface Budget {
  /** Calls to AWS; AssumeRole and the SDK's repeated attempts are not counted. */
  callsLeft: number;
  /** Those of them that no part of the request is counted on to need. A throttled read may be repeated for one. */
  callsToSpare: number;
  /** Bytes of the answer, counted as Lambda does, which writes the answer as a JSON string. */
  answerBytesLeft: number;
  /** Whether the body is larger than that of any request but a sync may be. */
  isBodyLarge: boolean;
}

/** Holds the history of a stage that keeps one. */
export interface History {
  /** Gives the table, as this request's caller may use it; with the session for a key value store, for its records. */
  table: (context: Context, session?: StoreSession) => Table;
  /** How long after its intent a change may still be carried out, in ms. */
  untilMs: number;
}

/** Holds code that is not stored, and the events to run it with. */
export interface Draft {
  code: Uint8Array;
  runtime: 'cloudfront-js-1.0' | 'cloudfront-js-2.0';
  /** The events as JSON. */
  events: readonly string[];
  /** The data of its key value store; undefined if it has none. */
  entries: readonly (readonly [string, string])[] | undefined;
}

/** Holds what a run of a draft gave, as TestFunction reports it. `eventError` tells of an event that cannot be used. */
export type DraftReport =
  | { output: string; logs: string[]; errorMessage: string }
  | { eventError: string };

/** Tells why the sandbox could not be started, so that nothing was run. */
export interface SandboxFailure {
  startError: string;
}

/** Runs drafts where there are no credentials. Gives a report for each event. Rejects when no answer comes. */
export type RunDraft = (
  draft: Draft,
  context: Pick<Context, 'deadlineMs' | 'traceHeaders'>,
) => Promise<DraftReport[] | SandboxFailure>;

/** Remembers the names and ARNs of key value stores that were found. That there is none is never remembered. */
export interface KnownStores {
  nameOf: (arn: string) => string | undefined;
  /** Gives the ARN of the last store of this name that was found. */
  arnOf: (name: string) => string | undefined;
  note: (name: string, arn: string) => void;
  /** Drops a name whose store is gone. */
  forget: (name: string) => void;
}

/** Holds what an operation gets besides its input. One for each request. */
export interface Context {
  caller: Caller;
  /** The caller's rights by the gateway's own rules, which are asked before IAM is. */
  access: Access;
  /** Signs with credentials that IAM has narrowed to the caller. */
  cloudFront: CloudFrontClient;
  /** Undefined in a stage that keeps no history. */
  history: History | undefined;
  /** Undefined in a gateway that has no sandbox. */
  runDraft: RunDraft | undefined;
  logger: Logger;
  /** The trace that the request belongs to. Calls to AWS pass it on. */
  traceHeaders: TraceHeaders;
  reads: Reads;
  budget: Budget;
  /** Gives the caller's session for one key value store, whose name and ARN have been found. */
  storeSession: (store: NamedStore) => StoreSession;
  /** Names and ARNs of key value stores, found so far in this process: they belong together for life. */
  knownStores: KnownStores;
  /** When the answer must be on its way, in ms of `Date.now()`: shortly before Lambda ends the invocation. */
  deadlineMs: number;
  /** The gateway's id of this request, which is the Lambda invocation's. */
  requestId: string;
  /** In the order in which they ended. */
  calls: UpstreamCall[];
  /** One for each operation of the request, in the order in which they ended. */
  outcomes: Outcome[];
}
