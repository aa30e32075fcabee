import type { ActionResponse } from '../action.ts';
import type { KeyValueStoreRecord } from '../keyValueStores/keyValueStore.ts';
import type { KeyValueFiles } from './keyValueFiles.ts';

/** Describes a request to the data plane as an action reads it. */
export interface DataRequest {
  record: KeyValueStoreRecord;
  arn: string;
  /** Decoded; empty when the path has none. */
  key: string;
  query: URLSearchParams;
  ifMatch: string | undefined;
  body: Uint8Array;
  now: Date;
  /** Undefined when nothing is saved. */
  files: KeyValueFiles | undefined;
}

/** Carries out one action of the data plane. Throws `AwsError` to refuse it. */
export type DataAction = (request: DataRequest) => ActionResponse;
