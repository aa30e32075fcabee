import type { Context } from '../context.ts';
import type { ErrorValue } from '../operations/errors.ts';
import type { ErrorCode } from '../contract/schema.generated.ts';
import type { Reply } from './reply.ts';

/** Where an input comes from, and what of the contract it is checked against. */
export interface RouteInput {
  /** An input type of the contract, or a query whose arguments are the input. */
  contract: { type: string } | { query: string };
  /** Whether `If-Match` is needed. */
  ifMatch?: boolean;
  /** Query parameters, each with the name of its field in the input. */
  query?: Readonly<Record<string, string>>;
  /** Fields that the body may hold; those that it must hold, besides what the contract says. */
  body?: readonly string[];
  required?: readonly string[];
}

/** One REST row. `{name}` in a path is the input's `name`. */
export interface Route<Input = unknown, Success extends object = object> extends RouteInput {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** As the contract names its field, where there is one for just this. */
  operationId: string;
  summary: string;
  /** Whether HEAD is answered too: as GET, without a body. */
  head?: boolean;
  status: 200 | 201 | 204;
  /** Media type of a success; JSON unless told. */
  produces?: string;
  /** The type of the contract that a JSON success is made of; `FunctionPage` is REST's own. */
  gives?: 'CloudFrontFunction' | 'TestFunctionSuccess' | 'FunctionPage' | 'Viewer';
  errors: readonly ErrorCode[];
  run: (input: Input, context: Context) => Promise<Success | ErrorValue> | Success;
  reply: (success: Success, context: Context, input: Input) => Reply | Promise<Reply>;
}
