import { StandardRetryStrategy } from '@smithy/core/retry';

type Refresh = StandardRetryStrategy['refreshRetryTokenForRetry'];

const maxAttempts = 3;

/** Retries as the SDK does, except for a failed test: CloudFront answers 500, but the same event would fail again. */
export class RetryStrategy extends StandardRetryStrategy {
  constructor() {
    super(maxAttempts);
  }

  override refreshRetryTokenForRetry(...[token, failed]: Parameters<Refresh>): ReturnType<Refresh> {
    const isTest = failed.error instanceof Error && failed.error.name === 'TestFunctionFailed';
    return super.refreshRetryTokenForRetry(token, isTest ? { errorType: 'CLIENT_ERROR' } : failed);
  }
}
