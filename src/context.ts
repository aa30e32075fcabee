import type { Logger } from '@aws-lambda-powertools/logger';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { createReads, type Reads } from './reads.ts';
import { RetryStrategy } from './retryStrategy.ts';

/** What an operation gets besides its input. One for each request. */
export interface Context {
  cloudFront: CloudFrontClient;
  logger: Pick<Logger, 'info' | 'error'>;
  reads: Reads;
  /** The gateway's id of this request: that of the Lambda invocation. */
  requestId: string;
}

/** Three attempts of this length end before API Gateway gives up, 30 s after the request. */
const attemptTimeoutMs = 8_000;

/** Kept while the Lambda lives, so connections are too. Region, endpoint and credentials: the SDK's own settings. */
const cloudFront = new CloudFrontClient({
  // The chain of middleware is put together once for each command, not for each call.
  cacheMiddleware: true,
  retryStrategy: new RetryStrategy(),
  requestHandler: {
    connectionTimeout: 2_000,
    requestTimeout: attemptTimeoutMs,
    throwOnRequestTimeout: true,
  },
});

/** `awsRequestId` is that of the Lambda's invocation. */
export function createContext({ awsRequestId }: { awsRequestId: string }, logger: Logger): Context {
  return { cloudFront, logger, reads: createReads(), requestId: awsRequestId };
}
