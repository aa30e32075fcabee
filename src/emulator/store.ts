import { AwsError } from './errors.ts';
import type { Runtime } from '../runtime/runtimes.ts';

export type Stage = 'DEVELOPMENT' | 'LIVE';

export interface FunctionConfig {
  comment: string;
  runtime: Runtime;
  storeArns: string[];
}

/** One stage of a function. Its ETag follows from `version`. */
export interface StageRecord {
  config: FunctionConfig;
  code: Uint8Array;
  createdTime: Date;
  lastModifiedTime: Date;
  version: number;
}

export interface FunctionRecord {
  name: string;
  tags: { key: string; value: string }[];
  development: StageRecord;
  live: StageRecord | undefined;
  /** DEVELOPMENT's version when it was last published. */
  publishedVersion: number | undefined;
}

/** Everything that the emulator remembers, and what it asks the world outside for. */
export interface Store {
  accountId: string;
  functions: Map<string, FunctionRecord>;
  /** Distributions that each function is associated with, by name. */
  associations: Map<string, number>;
  now: () => Date;
}

export function createStore(now: () => Date): Store {
  return { accountId: '123456789012', functions: new Map(), associations: new Map(), now };
}

/** What there is now, to go back to. A change replaces a stage as a whole, so its parts need no copy. */
export function copyOf(functions: Store['functions']): Store['functions'] {
  return new Map(Array.from(functions, ([name, record]) => [name, { ...record }]));
}

/** Throws `NoSuchFunctionExists`. */
export function functionNamed({ functions }: Store, name: string): FunctionRecord {
  const found = functions.get(name);
  if (!found) throw new AwsError('NoSuchFunctionExists');
  return found;
}

/** Throws `NoSuchFunctionExists`, also when LIVE is asked for before the first publish (observed). */
export function stageOf(record: FunctionRecord, stage: Stage): StageRecord {
  const found = stage === 'LIVE' ? record.live : record.development;
  if (!found) throw new AwsError('NoSuchFunctionExists');
  return found;
}

/**
 * Observed values. That DEVELOPMENT is UNPUBLISHED again once it differs from LIVE is documented only for functions
 * never published: else a guess.
 */
export function statusOf(store: Store, record: FunctionRecord, stage: Stage): string {
  const isUnpublished = record.publishedVersion !== record.development.version;
  if (stage === 'DEVELOPMENT' && isUnpublished) return 'UNPUBLISHED';
  return (store.associations.get(record.name) ?? 0) > 0 ? 'DEPLOYED' : 'UNASSOCIATED';
}

export function functionArn({ accountId }: Store, name: string): string {
  return `arn:aws:cloudfront::${accountId}:function/${name}`;
}
