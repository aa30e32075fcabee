import type { Context as HonoContext } from 'hono';
import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import type { Context } from '../context.ts';

/** What Hono's adapter gives, and what each request gets. */
export interface Environment {
  Bindings: { event: LambdaEvent; lambdaContext: LambdaContext };
  Variables: { context: Context };
}

export type RestContext = HonoContext<Environment>;
