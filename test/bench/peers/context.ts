/** The same for every peer: the caller, what it may do, its CloudFront client, and the figures of a request. */
import type { APIGatewayProxyEventV2, Context as LambdaContext } from 'aws-lambda';
import type { Context } from '../../../src/context.ts';
import { createGateway } from '../../../src/createContext.ts';
import { recordMetrics } from '../../../src/log/metrics.ts';

export type Event = APIGatewayProxyEventV2;
export type { Context, LambdaContext };

const { callerOf, createContext } = createGateway(process.env);

export function contextOf(event: Event, lambdaContext: LambdaContext): Context {
  const caller = callerOf(event);
  if (!caller) throw new Error('no caller');
  return createContext(caller, lambdaContext);
}

/** To be called when the answer is there. */
export const finish = recordMetrics;
