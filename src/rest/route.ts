import type { Context } from '../context.ts';
import type { ErrorCode } from '../contract/schema.generated.ts';
import type { ErrorValue } from '../operations/errors.ts';
import type { Reply } from './replies.ts';

/** Describes the parts of a request that make a route's input, and the contract's type that checks it. */
export interface RouteInput {
  /** An input type of the contract, or a query whose arguments are the input. */
  input: { type: string } | { query: string };
  /** True if the route needs the header `If-Match`; OPTIONAL if it takes it. */
  ifMatch?: boolean | 'OPTIONAL';
  /** The input's field for each query parameter. */
  query?: Readonly<Record<string, string>>;
  /** The fields that the body may hold. A route without this takes no body. */
  bodyFields?: readonly string[];
  /** True if a request of a route with `bodyFields` need not have a body. */
  isBodyOptional?: boolean;
  /** The most bytes of the body, if it may have more than others. */
  maxBodyBytes?: number;
  /** True if the body is a function's code as it is. A route with this has no `bodyFields`. */
  takesCode?: boolean;
  /** Query parameters, `true` or `false`, that ask for members of the answer that cost further calls: the input's `wanted`. */
  wants?: readonly string[];
  /** The fields that the body must hold, besides those that the contract requires. */
  requiredFields?: readonly string[];
}

/** Describes one route of the REST API. `{name}` in its path is the input's `name`, and so for others. */
export interface Route<Input = unknown, Success extends object = object> extends RouteInput {
  /** A route of GET answers HEAD too: the same without the body. */
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /**
   * A verb and CloudFront's noun: the contract's name of the mutation, and `get…` or `list…` for a query. Names of queries
   * alone, such as `function`, are reserved words in many languages.
   */
  operationId: string;
  summary: string;
  status: 200 | 201 | 204;
  /** True of a PUT that answers 201 when it creates. */
  mayCreate?: boolean;
  /** The media types of a success, the preferred one first; JSON if left out. */
  mediaTypes?: readonly string[];
  /** The contract's type of a JSON success. Those of changes and of pages are types of the REST API alone. */
  responseType?:
    | 'CloudFrontFunction'
    | 'ChangedFunction'
    | 'PublishedFunction'
    | 'RestoredFunction'
    | 'DeployedFunction'
    | 'TestFunctionSuccess'
    | 'CheckFunctionSuccess'
    | 'FunctionPage'
    | 'FunctionVersion'
    | 'VersionPage'
    | 'FunctionDiff'
    | 'TestCase'
    | 'TestCaseList'
    | 'AssociationList'
    | 'TagList'
    | 'SetTags'
    | 'TestRun'
    | 'KeyValueStorePage'
    | 'KeyValueStore'
    | 'CreatedKeyValueStore'
    | 'UpdatedKeyValueStore'
    | 'DeletedKeyValueStore'
    | 'FunctionList'
    | 'KeyValueEntryPage'
    | 'KeyValueEntry'
    | 'ChangedEntries'
    | 'SyncedEntries'
    | 'Viewer';
  /** True for a GET whose answer has the ETag of a stage, and so can be conditional. */
  isVersioned?: boolean;
  run: (input: Input, context: Context) => Promise<Success | ErrorValue> | Success;
  reply: (success: Success, context: Context, input: Input) => Reply | Promise<Reply>;
  /** What a request with `If-None-Match: *` does instead: it creates. Source: RFC 9110, section 13.1.2. */
  creation?: Route;
}

/** Holds the media types of code, of which RFC 9239 prefers the first. */
export const codeMediaTypes = ['text/javascript', 'application/javascript'] as const;

/** Checks for the error of a request with `If-None-Match: *` whose function exists: its status is 412. */
export function isUnmetCreation(code: ErrorCode, { path }: Route): boolean {
  return code === 'FunctionAlreadyExists' && path.includes('{name}');
}
