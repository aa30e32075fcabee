import type { UnlimitedResource } from '../runtime/limitedResources.ts';
import type { Runtime } from '../runtime/runtimes.ts';
import { AwsError } from './awsError.ts';
import type { DistributionRecord } from './distributions/distribution.ts';
import type { KeyValueStoreRecord } from './keyValueStores/keyValueStore.ts';
import type { Tag } from './tags/tag.ts';

/** Represents a stage of a function. */
export type Stage = 'DEVELOPMENT' | 'LIVE';

/** Holds the configuration of a stage (SDK: `FunctionConfig`). */
export interface FunctionConfig {
  comment: string;
  runtime: Runtime;
  keyValueStoreArns: string[];
}

/** Holds one stage of a function. Its ETag follows from `version`. */
export interface StageRecord {
  config: FunctionConfig;
  code: Uint8Array;
  createdTime: Date;
  lastModifiedTime: Date;
  version: number;
}

/** Holds a function with both of its stages. */
export interface FunctionRecord {
  name: string;
  tags: Tag[];
  development: StageRecord;
  live: StageRecord | undefined;
  /** DEVELOPMENT's version when it was last published. */
  publishedVersion: number | undefined;
}

/** Holds the emulator's data, its clock, and what does not limit a test. */
export interface Store {
  accountId: string;
  functions: Map<string, FunctionRecord>;
  /** By name. */
  keyValueStores: Map<string, KeyValueStoreRecord>;
  /** By id. */
  distributions: Map<string, DistributionRecord>;
  /** How many distributions use a function besides those, by its name. */
  associations: Map<string, number>;
  /** Id of the folder of tables that belongs to the state file; undefined before there was one. */
  tablesId: string | undefined;
  now: () => Date;
  /** How long a new key value store is PROVISIONING. */
  provisioningMs: number;
  /** How long a distribution is InProgress after a change. */
  deployingMs: number;
  /** The limits of CloudFront that TestFunction does not apply. */
  unlimited: readonly UnlimitedResource[];
}

/** Holds the settings of a store. */
interface StoreOptions {
  provisioningMs?: number | undefined;
  deployingMs?: number | undefined;
  unlimited?: readonly UnlimitedResource[] | undefined;
}

/** Makes an empty store. */
export function createStore(
  now: () => Date,
  { provisioningMs = 0, deployingMs = 0, unlimited = [] }: StoreOptions = {},
): Store {
  return {
    accountId: '123456789012',
    functions: new Map(),
    keyValueStores: new Map(),
    distributions: new Map(),
    associations: new Map(),
    tablesId: undefined,
    now,
    provisioningMs,
    deployingMs,
    unlimited,
  };
}

/** Copies the functions, to restore them later. A change replaces a stage as a whole, so stages need no copy. */
export function copyFunctions(functions: Store['functions']): Store['functions'] {
  return new Map(Array.from(functions, ([name, record]) => [name, { ...record }]));
}

/** Finds a function. Throws `NoSuchFunctionExists`. */
export function findFunction({ functions }: Store, name: string): FunctionRecord {
  const found = functions.get(name);
  if (!found) throw new AwsError('NoSuchFunctionExists');
  return found;
}

/** Finds a stage. Throws `NoSuchFunctionExists` for LIVE before the first publish (observed). */
export function findStage(record: FunctionRecord, stage: Stage): StageRecord {
  const found = stage === 'LIVE' ? record.live : record.development;
  if (!found) throw new AwsError('NoSuchFunctionExists');
  return found;
}

/** Gives the ARN of a function. */
export function functionArn({ accountId }: Store, name: string): string {
  return `arn:aws:cloudfront::${accountId}:function/${name}`;
}
