import type { Context } from '../../context.ts';
import type { CloudFrontFunction } from '../../contract/schema.generated.ts';
import { describeUnchecked, type FunctionReference } from './describeFunction.ts';
import { isErrorValue } from '../errors.ts';
import type { Configuration } from './cloudFrontFunction.ts';
import { getUnchecked } from './getFunction.ts';

/** Holds one version of a stage, with its code. */
export interface Version {
  self: CloudFrontFunction;
  bytes: Uint8Array;
}

/** Bounds how often description and code are read: another client may change the function in between. */
const maxReads = 3;

/** Reads the present version, or `GONE`; undefined when it cannot be read, or changes during each of three reads. */
export async function readNow(
  reference: FunctionReference,
  context: Context,
): Promise<Version | 'GONE' | undefined> {
  for (let reads = 1; reads <= maxReads; reads += 1) {
    context.reads.forget(reference.name);
    const [self, stored] = await Promise.all([
      describeUnchecked(reference, context),
      getUnchecked(reference, context),
    ]);
    if (isErrorValue(self)) return self.errorCode === 'NoSuchFunctionExists' ? 'GONE' : undefined;
    if (isErrorValue(stored)) return undefined;
    if (stored.etag === self.etag) return { self, bytes: stored.bytes };
  }
  return undefined;
}

/** Checks whether a version has exactly this configuration and code. */
export function isSame(
  { self, bytes }: Version,
  { comment, runtimeName, keyValueStoreArns }: Configuration,
  code: Uint8Array,
): boolean {
  return (
    self.comment === comment &&
    self.runtimeName === runtimeName &&
    self.keyValueStoreArns.join() === keyValueStoreArns.join() &&
    Buffer.compare(bytes, code) === 0
  );
}

/**
 * Bounds how far AWS's clock may differ from the gateway's. A time that is less than this before the request began may
 * be after it, so the answer claims less.
 */
const maxSkewMs = 5_000;

/** Checks whether a time of AWS's may be later than the beginning of a request. */
export function isSince(time: Date | null | undefined, startedMs: number): boolean {
  return time != null && time.getTime() >= startedMs - maxSkewMs;
}

/** Checks whether a function may have been created since a request began, in place of one that was deleted. */
export function isCreatedSince({ createdTime }: CloudFrontFunction, startedMs: number): boolean {
  return isSince(createdTime, startedMs);
}
