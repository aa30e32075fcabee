import type { Context } from '../context.ts';
import { awsRequestId } from '../aws/failure.ts';

/**
 * Gives the result of `read`; undefined when it fails unexpectedly. Logs that failure: the answer does not depend on
 * it.
 */
export async function readLeniently<Value>(
  read: () => Promise<Value>,
  { logger, requestId }: Context,
): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    logger.error('unexpected error', { requestId, awsRequestId: awsRequestId(error), error });
    return undefined;
  }
}
