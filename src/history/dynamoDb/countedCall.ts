import { awsRequestId, failureFields } from '../../aws/failure.ts';
import { TableUnavailable } from '../../aws/tableUnavailable.ts';
import type { Context } from '../../context.ts';

/** Names what of a request's context the table needs. */
export type TableContext = Pick<
  Context,
  'budget' | 'calls' | 'deadlineMs' | 'logger' | 'requestId' | 'traceHeaders'
>;

/**
 * Makes one call to the table and counts it among the request's. Logs what DynamoDB has refused with both request ids.
 * Rejects with `TableUnavailable` when the request has no call left.
 */
export async function countedCall<Answer extends { $metadata: { requestId?: string | undefined } }>(
  { action, pk }: { action: string; pk: string },
  { budget, calls, logger, requestId }: TableContext,
  call: () => Promise<Answer>,
): Promise<Answer> {
  if (budget.callsLeft < 1) {
    const cause = new Error('the request has no call to AWS left');
    throw new TableUnavailable('ServiceUnavailable', { isInDoubt: false, cause });
  }
  budget.callsLeft -= 1;
  const startedMs = performance.now();
  let awsId: string | undefined;
  try {
    const answer = await call();
    awsId = answer.$metadata.requestId;
    return answer;
  } catch (error) {
    awsId = awsRequestId(error);
    if (error instanceof TableUnavailable) {
      const { failure: code, cause } = error;
      logger.info('the history failed', {
        action,
        function: pk,
        code,
        ...failureFields(cause),
        requestId,
        awsRequestId: awsId,
      });
    }
    throw error;
  } finally {
    calls.push({ action, awsRequestId: awsId, durationMs: performance.now() - startedMs });
  }
}
