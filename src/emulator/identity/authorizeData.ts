import { accessDenied, denialReason } from './accessDenied.ts';
import type { CallerIdentity } from './callerIdentity.ts';
import { evaluatePolicies } from './evaluatePolicies.ts';
import type { Iam } from './iam.ts';

/**
 * Checks that the caller's policies allow an action of the data plane on a key value store, whether it exists or not.
 * There are no condition keys of the service (service authorization reference). Rejects with `AccessDenied`.
 */
export async function authorizeData(
  iam: Iam,
  caller: CallerIdentity,
  { action, arn }: { action: string; arn: string },
): Promise<void> {
  const denial = await evaluatePolicies(iam, caller, { action, resource: arn });
  if (denial) {
    throw accessDenied(caller.arn, action, ` on resource: ${arn}${denialReason(denial, action)}`);
  }
}
