import type { Store } from './store.ts';

/** Describes a request to CloudFront as an action reads it. */
export interface ActionRequest {
  /** The path's `{Name}`, decoded; empty when the action's path has no name. */
  name: string;
  query: URLSearchParams;
  ifMatch: string | undefined;
  body: Uint8Array;
}

/** Describes an action's answer, without the headers that every answer has. */
export interface ActionResponse {
  status: number;
  headers?: Record<string, string>;
  /** XML, or a function's code. */
  body?: string | Uint8Array;
}

/** Carries out one of CloudFront's API actions. Throws `AwsError` to refuse it. */
export type Action = (
  request: ActionRequest,
  store: Store,
) => ActionResponse | Promise<ActionResponse>;
