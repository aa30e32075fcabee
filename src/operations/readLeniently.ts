import type { Context } from '../context.ts';
import { awsRequestId } from '../aws/failure.ts';

/** What `read` gives; undefined when it fails unexpectedly, which is logged: what is known already does not depend on it. */
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
