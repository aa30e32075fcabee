import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { accessOf, type Access } from './access.ts';
import { callerOf, type Caller } from './caller.ts';
import { gatewayConfig } from './config.ts';
import { clientOf } from './credentials.ts';
import { createReads, type Reads } from './reads.ts';
import type { Logger } from './logger.ts';
import { loadRules } from './rules.ts';

/** A call to AWS that a request made. */
export interface UpstreamCall {
  /** As IAM names it: `cloudfront:UpdateFunction`. */
  action: string;
  /** AWS's id of the request; undefined when AWS did not answer. */
  awsRequestId: string | undefined;
  durationMs: number;
}

/** What an operation gets besides its input. One for each request. */
export interface Context {
  caller: Caller;
  /** What the caller may do: the gateway's own check, before IAM's. */
  access: Access;
  /** Signs with credentials that IAM has narrowed to the caller. */
  cloudFront: CloudFrontClient;
  logger: Pick<Logger, 'info' | 'error'>;
  reads: Reads;
  /** When the answer must be on its way, in ms of `Date.now()`: shortly before the Lambda is ended. */
  deadlineMs: number;
  /** The gateway's id of this request: that of the Lambda invocation. */
  requestId: string;
  /** In the order in which they ended. */
  calls: UpstreamCall[];
  /** What became of each operation of the request, in the order in which they ended. */
  outcomes: Outcome[];
}

/** `code` is that of the error, `Success`, or `InternalError` when it was unexpected. */
export interface Outcome {
  operation: string;
  code: string;
}

const config = gatewayConfig(process.env);
const rules = loadRules(config);

/** Whom API Gateway has verified; undefined when nobody. */
export function callerOfEvent(event: unknown): Caller | undefined {
  return callerOf(event, config.groupsClaim);
}

/** What of a Lambda invocation's own context is needed. */
export interface Invocation {
  awsRequestId: string;
  getRemainingTimeInMillis: () => number;
}

/** Kept for writing the answer. */
const answerMs = 1_000;

export function createContext(caller: Caller, invocation: Invocation, logger: Logger): Context {
  const access = accessOf(caller, rules);
  return {
    caller,
    access,
    cloudFront: clientOf(caller, access, config.operatorRoleArn),
    logger,
    reads: createReads(),
    deadlineMs: Date.now() + invocation.getRemainingTimeInMillis() - answerMs,
    requestId: invocation.awsRequestId,
    calls: [],
    outcomes: [],
  };
}
