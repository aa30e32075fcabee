/** The same for every peer: the caller, what it may do, its CloudFront client, and the figures of a request. */
import type { APIGatewayProxyEventV2, Context as LambdaContext } from 'aws-lambda';
import { callerOfEvent, createContext, type Context } from '../../../src/context.ts';
import { logger } from '../../../src/logger.ts';
import { recordMetrics } from '../../../src/metrics.ts';

export type Event = APIGatewayProxyEventV2;
export type { Context, LambdaContext };

export function contextOf(event: Event, lambdaContext: LambdaContext): Context {
  const caller = callerOfEvent(event);
  if (!caller) throw new Error('no caller');
  return createContext(caller, lambdaContext, logger);
}

/** To be called when the answer is there. */
export const finish = recordMetrics;
