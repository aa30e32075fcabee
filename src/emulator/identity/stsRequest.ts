import type { AccessKeys } from './accessKeys.ts';
import type { CallerIdentity } from './callerIdentity.ts';
import type { Iam } from './iam.ts';

/** Describes a request to STS as an action reads it. */
export interface StsRequest {
  parameters: URLSearchParams;
  caller: CallerIdentity;
  iam: Iam | undefined;
  accessKeys: AccessKeys;
  now: Date;
}

/** Carries out an action of STS and gives the rendered members of its result. Throws `AwsError` to refuse it. */
export type StsAction = (request: StsRequest) => string[] | Promise<string[]>;
