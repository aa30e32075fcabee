import type { Caller } from './caller.ts';
import type { Iam } from './iam.ts';
import type { Keys } from './keys.ts';

/** A request to STS as an action sees it. */
export interface StsRequest {
  parameters: URLSearchParams;
  caller: Caller;
  iam: Iam | undefined;
  keys: Keys;
  now: Date;
}
