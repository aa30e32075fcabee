import type { Context } from '../../context.ts';
import type { CloudFrontFunction } from '../../contract/schema.generated.ts';
import { describeFunction, describeKey, type ReadError } from './describeFunction.ts';
import { isErrorValue } from '../errors.ts';
import { codeKey, getFunction, type StoredCode } from './getFunction.ts';

/**
 * Reads the version and the code of a function that came without them. Code must never be older than the version that it
 * is shown with: a change based on both would undo what came between. CloudFront gives the version with the code too, so
 * the answer to whichever is read first decides.
 */

/** Gives the version: the code's, when the code is being read anyhow, as its call brings both. */
export async function readETag(
  self: CloudFrontFunction,
  context: Context,
): Promise<{ etag?: string | null | undefined } | ReadError> {
  // The other fields of a selection start before this goes on.
  await Promise.resolve();
  const isCodeRead = context.reads.known(self.name, codeKey(self.stage));
  const reference = { ...self, isRepeated: true };
  return isCodeRead ? getFunction(reference, context) : describeFunction(reference, context);
}

/**
 * Gives the code: after the version, when that is being read; otherwise it is asked for at once, so that it leads. Code that
 * turns out to be of another version was read before: it is read again.
 */
export async function readCode(
  self: CloudFrontFunction,
  context: Context,
): Promise<StoredCode | ReadError> {
  const version = context.reads.known(self.name, describeKey(self.stage));
  if (self.etag == null && version) await version;
  const reference = { ...self, isRepeated: true };
  const stored = await getFunction(reference, context);
  if (isErrorValue(stored) || self.etag == null || stored.etag === self.etag) return stored;
  context.reads.forget(self.name);
  return getFunction(reference, context);
}
