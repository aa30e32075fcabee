import { roleArn, type CallerIdentity } from './callerIdentity.ts';
import type { Principal } from './credential.ts';
import type { AuthorizationRequest, Denial, Iam } from './iam.ts';

/** Describes an action on a resource that a caller asks for. */
export interface RequestedAction {
  action: string;
  resource: string;
  context?: AuthorizationRequest['context'];
  /** The trust policy, when the resource is a role. */
  resourcePolicy?: object;
}

/**
 * Evaluates the caller's role policies and session policy, and the resource's own policy. Gives undefined when the
 * action is allowed, as it always is for root.
 */
export async function evaluatePolicies(
  { roles, engine }: Iam,
  caller: CallerIdentity,
  { action, resource, context, resourcePolicy }: RequestedAction,
): Promise<Denial | undefined> {
  const { principal, accountId, arn } = caller;
  if (!principal) return undefined;
  const role = roles.find(({ name }) => name === principal.role);
  return engine.denialOf({
    principal: arn,
    accountId,
    action,
    resource,
    context: { ...globalContext(caller, principal), ...context },
    identityPolicies: role?.policies ?? [],
    sessionPolicy: principal.sessionPolicy,
    resourcePolicy,
  });
}

/**
 * Gives the global condition keys (IAM user guide) that the emulator supports. `aws:SecureTransport` is true, as AWS's
 * own endpoints use HTTPS.
 */
function globalContext(
  { accountId, userId }: CallerIdentity,
  { role, sourceIdentity }: Principal,
): AuthorizationRequest['context'] {
  return {
    'aws:PrincipalArn': roleArn(accountId, role),
    'aws:PrincipalAccount': accountId,
    'aws:PrincipalType': 'AssumedRole',
    'aws:userid': userId,
    'aws:SecureTransport': 'true',
    ...(sourceIdentity !== undefined && { 'aws:SourceIdentity': sourceIdentity }),
  };
}
