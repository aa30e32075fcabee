import type { Context as HonoContext } from 'hono';
import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import type { Context } from '../context.ts';

/** Types an event in payload format 2.0, as Hono's adapter does. */
export type RestEvent = Extract<LambdaEvent, { rawPath: string }>;

/** Types an event whose path has been split: `rawPath` is the rest. */
export type RoutedEvent = RestEvent & { basePath: string };

/** Types what Hono's Lambda adapter passes to each request (`Bindings`), and what our middleware adds (`Variables`). */
export interface RestEnv {
  Bindings: { event: RoutedEvent; lambdaContext: LambdaContext };
  /** `context` is set below /v1 only: the public routes need no caller. */
  Variables: { requestId: string; context: Context };
}

/** Types Hono's context of one request of the REST API. */
export type RestContext = HonoContext<RestEnv>;
