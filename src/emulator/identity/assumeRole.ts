import { AwsError } from '../awsError.ts';
import { renderElement } from '../renderXml.ts';
import { accessDenied, denialReason } from './accessDenied.ts';
import { issueCredential } from './accessKeys.ts';
import { readAssumeRoleInput, type AssumeRoleInput } from './assumeRoleInput.ts';
import { callerIdentityOf, roleArn, type CallerIdentity } from './callerIdentity.ts';
import type { Credential, Principal } from './credential.ts';
import { evaluatePolicies } from './evaluatePolicies.ts';
import type { Iam, Role } from './iam.ts';
import { packedPolicySize } from './packedPolicySize.ts';
import type { StsRequest } from './stsRequest.ts';

/** Issues the credentials of a role session (API reference of STS). */
export async function assumeRole(request: StsRequest): Promise<string[]> {
  const { caller, iam, accessKeys, now, parameters } = request;
  const input = readAssumeRoleInput(parameters);
  const sessionPolicy = readSessionPolicy(request, input);
  const packedSize = input.policy === undefined ? undefined : packedPolicySize(input.policy);
  const inherited = caller.principal?.sourceIdentity;
  const sourceIdentity = input.sourceIdentity ?? inherited;
  if (!caller.principal) {
    throw new AwsError('AccessDenied', 'Roles may not be assumed by root accounts.');
  }
  const role = iam?.roles.find(({ name }) => roleArn(caller.accountId, name) === input.roleArn);
  if (!iam || !role) {
    throw accessDenied(caller.arn, 'sts:AssumeRole', ` on resource: ${input.roleArn}`);
  }
  await checkTrust({ caller, iam, role }, { ...input, sourceIdentity });
  // A role chain cannot change its source identity (IAM user guide). The error code is a guess.
  if (inherited !== undefined && sourceIdentity !== inherited) {
    throw accessDenied(caller.arn, 'sts:SetSourceIdentity', ` on resource: ${input.roleArn}`);
  }
  const principal: Principal = {
    role: role.name,
    session: input.roleSessionName,
    ...(sessionPolicy && { sessionPolicy }),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  };
  const expiresAt = new Date(now.getTime() + input.durationSeconds * 1000);
  const credential = issueCredential(accessKeys, principal, { now, expiresAt });
  return [
    ...renderCredential(credential, callerIdentityOf(credential, caller.accountId)),
    ...(sourceIdentity === undefined ? [] : [renderElement('SourceIdentity', sourceIdentity)]),
    ...(packedSize === undefined ? [] : [renderElement('PackedPolicySize', String(packedSize))]),
  ];
}

/**
 * Parses the session policy. Throws `MalformedPolicyDocument` (wordings observed). Without the option `iam` it is not
 * validated: no role can be assumed then.
 */
function readSessionPolicy({ iam }: StsRequest, { policy }: AssumeRoleInput): object | undefined {
  if (policy === undefined) return undefined;
  const parsed = parseObject(policy);
  if (iam && iam.engine.problemsOf(parsed).length > 0)
    throw new AwsError('MalformedPolicyDocument');
  return parsed;
}

function parseObject(policy: string): object {
  try {
    const parsed: unknown = JSON.parse(policy);
    if (typeof parsed === 'object' && parsed !== null) return parsed;
  } catch {
    // refused below
  }
  throw new AwsError('MalformedPolicyDocument', 'This policy contains invalid Json');
}

/** Checks that the trust policy and the caller's policies allow the session, and its source identity if it has one. */
async function checkTrust(
  { caller, iam, role }: { caller: CallerIdentity; iam: Iam; role: Role },
  { roleArn: resource, roleSessionName, sourceIdentity }: AssumeRoleInput,
): Promise<void> {
  const context = {
    'sts:RoleSessionName': roleSessionName,
    ...(sourceIdentity !== undefined && { 'sts:SourceIdentity': sourceIdentity }),
  };
  const actions = [
    'sts:AssumeRole',
    ...(sourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
  ];
  const resourcePolicy = role.trustPolicy;
  for (const action of actions) {
    const requested = { action, resource, context, resourcePolicy };
    const denial = await evaluatePolicies(iam, caller, requested);
    // Observed: AssumeRole gives a reason only for an explicit deny.
    const reason = denial?.isExplicit ? denialReason(denial, action) : '';
    if (denial) throw accessDenied(caller.arn, action, ` on resource: ${resource}${reason}`);
  }
}

function renderCredential(
  credential: Required<Credential>,
  { arn, userId }: CallerIdentity,
): string[] {
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = credential;
  return [
    renderElement('Credentials', [
      renderElement('AccessKeyId', accessKeyId),
      renderElement('SecretAccessKey', secretAccessKey),
      renderElement('SessionToken', sessionToken),
      renderElement('Expiration', expiresAt.toISOString()),
    ]),
    renderElement('AssumedRoleUser', [
      renderElement('AssumedRoleId', userId),
      renderElement('Arn', arn),
    ]),
  ];
}
