import { awsRequestId } from '../aws/failure.ts';
import type { Context } from '../context.ts';

/** Holds the request that failed and, in a GraphQL document, the path of the field. */
interface Failed extends Pick<Context, 'logger' | 'requestId'> {
  path?: readonly (string | number)[] | undefined;
}

/** Logs an unexpected error with the gateway's id of the request, and with AWS's where AWS answered. */
export function logUnexpected(error: Error, { logger, requestId, ...place }: Failed): void {
  const ids = { requestId, awsRequestId: awsRequestId(error) };
  logger.error('unexpected error', { ...ids, ...place, error });
}
