import type { Tables } from './dynamodb/tableEngine.ts';
import type { AccessKeys } from './identity/accessKeys.ts';
import type { Iam } from './identity/iam.ts';
import type { PendingFailure } from './injectedFailures.ts';
import type { RateLimit } from './rateLimit.ts';
import type { StateFiles } from './stateFiles.ts';
import type { Store } from './store.ts';

/** Holds everything that one emulator needs to answer a request. */
export interface EmulatorState {
  store: Store;
  failures: PendingFailure[];
  /** Limits the requests to CloudFront. Without it, there may be any number. */
  rateLimit: RateLimit | undefined;
  accessKeys: AccessKeys;
  /** Without it, no policy is evaluated and no role can be assumed. */
  iam: Iam | undefined;
  /** Saves changes; undefined when nothing is saved. */
  files: StateFiles | undefined;
  /** DynamoDB's. Without them its operations are not emulated. */
  tables: Tables | undefined;
  onAnswer: ((answered: AnsweredRequest) => void) | undefined;
}

/** Describes a request that has been answered, for counts and logs. */
export interface AnsweredRequest {
  /** Undefined when the action is not emulated. */
  action: string | undefined;
  method: string;
  path: string;
  status: number;
  /** ARN of the signer; undefined when the signature was refused. */
  caller: string | undefined;
}
