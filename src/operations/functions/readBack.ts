import type { Context } from '../../context.ts';
import type { CloudFrontFunction } from '../../contract/schema.generated.ts';
import { describeUnchecked, type FunctionReference } from './describeFunction.ts';
import { isErrorValue } from '../errors.ts';
import type { Configuration } from './cloudFrontFunction.ts';
import { getUnchecked } from './getFunction.ts';

/** Is one version of a stage, whole. */
interface Version {
  self: CloudFrontFunction;
  bytes: Uint8Array;
}

/** Bounds how often both halves are read: among rivals a function may change in between. */
const maxReads = 3;

/** Reads what is there now; undefined when it cannot be read, or changes whenever it is. */
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

/** Tells whether a version has just this configuration and code. */
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
 * How far AWS's clock may differ from ours. A time within this span before a request began may be one after it, so what
 * is told errs to the side that claims less.
 */
const maxSkewMs = 5_000;

/** Tells whether a time of AWS's may be one since a request began. */
export function isSince(time: Date | null | undefined, startedMs: number): boolean {
  return time != null && time.getTime() >= startedMs - maxSkewMs;
}

/** Tells whether a function may have been created since a request began: one that was there before has been deleted. */
export function isCreatedSince({ createdTime }: CloudFrontFunction, startedMs: number): boolean {
  return isSince(createdTime, startedMs);
}
