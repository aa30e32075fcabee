import { AwsError } from '../errors.ts';
import { roleArn, type Caller, type Principal } from './caller.ts';

/** A role of the emulator's account. Policies are IAM's JSON, parsed. */
export interface Role {
  name: string;
  trustPolicy: object;
  policies: readonly object[];
}

export interface Question {
  /** A role session's ARN. */
  principal: string;
  accountId: string;
  action: string;
  resource: string;
  /** By condition key, `aws:PrincipalArn` for example. */
  context: Record<string, string | string[]>;
  identityPolicies: readonly object[];
  sessionPolicy: object | undefined;
  /** The trust policy, when the resource is a role. */
  resourcePolicy: object | undefined;
}

/** Which policies refused, and whether one said so or none said otherwise. */
export interface Denial {
  by: 'identity-based' | 'resource-based' | 'session';
  isExplicit: boolean;
}

/** Knows IAM's policy language, which this folder does not; `policy.ts` has one. */
export interface PolicyEngine {
  /** Gives undefined when it is allowed. */
  denialOf(question: Question): Promise<Denial | undefined>;
  /** What keeps a document from being a session policy; empty when nothing does. */
  problemsOf(sessionPolicy: unknown): string[];
}

export interface Iam {
  roles: readonly Role[];
  engine: PolicyEngine;
}

export interface Access {
  action: string;
  resource: string;
  context?: Question['context'];
  resourcePolicy?: object;
}

/** Asks the caller's role policies, session policy and the resource's own policy. Root needs no asking. */
export async function denialOf(
  { roles, engine }: Iam,
  caller: Caller,
  { action, resource, context, resourcePolicy }: Access,
): Promise<Denial | undefined> {
  const { principal, accountId, arn } = caller;
  if (!principal) return undefined;
  const role = roles.find(({ name }) => name === principal.role);
  return engine.denialOf({
    principal: arn,
    accountId,
    action,
    resource,
    context: { ...contextOf(caller, principal), ...context },
    identityPolicies: role?.policies ?? [],
    sessionPolicy: principal.sessionPolicy,
    resourcePolicy,
  });
}

/** Global condition keys (IAM user guide) that are known here. The emulator stands in for an HTTPS endpoint. */
function contextOf(
  { accountId, userId }: Caller,
  { role, sourceIdentity }: Principal,
): Question['context'] {
  return {
    'aws:PrincipalArn': roleArn(accountId, role),
    'aws:PrincipalAccount': accountId,
    'aws:PrincipalType': 'AssumedRole',
    'aws:userid': userId,
    'aws:SecureTransport': 'true',
    ...(sourceIdentity !== undefined && { 'aws:SourceIdentity': sourceIdentity }),
  };
}

/** AWS's words (IAM user guide, "Troubleshoot access denied error messages"). `rest`: the resource and the reason. */
export function notAuthorized(arn: string, action: string, rest: string): AwsError {
  return new AwsError(
    'AccessDenied',
    `User: ${arn} is not authorized to perform: ${action}${rest}`,
  );
}

export function reasonOf({ by, isExplicit }: Denial, action: string): string {
  const article = by === 'identity-based' ? 'an' : 'a';
  return isExplicit
    ? ` with an explicit deny in ${article} ${by} policy`
    : ` because no ${by} policy allows the ${action} action`;
}
