import type { Context } from '../../context.ts';
import type { CloudFrontFunction } from '../../contract/schema.generated.ts';
import { describeUnchecked, type FunctionReference } from './describeFunction.ts';
import { isErrorValue } from '../errors.ts';
import type { Configuration } from './functionSummary.ts';
import { getUnchecked } from './getFunction.ts';

/** One version of a stage, whole. */
interface Version {
  self: CloudFrontFunction;
  bytes: Uint8Array;
}

/** Among rivals a function may change between the reads of its two halves: then they are read anew. */
const maxReads = 3;

/** What is there now; undefined when it cannot be read, or changes whenever it is. */
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
    if (isErrorValue(self)) return self.code === 'NoSuchFunctionExists' ? 'GONE' : undefined;
    if (isErrorValue(stored)) return undefined;
    if (stored.etag === self.etag) return { self, bytes: stored.bytes };
  }
  return undefined;
}

/** Whether a version has just this configuration and code. */
export function isSame(
  { self, bytes }: Version,
  { comment, runtime, keyValueStoreArns }: Configuration,
  code: Uint8Array,
): boolean {
  return (
    self.comment === comment &&
    self.runtime === runtime &&
    self.keyValueStoreArns.join() === keyValueStoreArns.join() &&
    Buffer.compare(bytes, code) === 0
  );
}
