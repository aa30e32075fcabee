import type { Context as HonoContext } from 'hono';
import type { LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import type { Context } from '../context.ts';

/** What Hono's adapter gives, and what each request gets. */
export interface Environment {
  Bindings: { event: LambdaEvent; lambdaContext: LambdaContext };
  /** `context` under /v1 only: what is public needs no caller. */
  Variables: { requestId: string; context: Context };
}

export type RestContext = HonoContext<Environment>;
