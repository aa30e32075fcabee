import { AwsError } from '../errors.ts';
import { callerOf, roleArn, type Caller, type Credential, type Principal } from './caller.ts';
import { denialOf, notAuthorized, reasonOf, type Iam, type Role } from './iam.ts';
import { issueKey } from './keys.ts';
import { packedPolicySize } from './packedPolicy.ts';
import { assumeRoleInputFrom, type AssumeRoleInput } from './assumeRoleInput.ts';
import type { StsRequest } from './stsRequest.ts';
import { element } from '../xml.ts';

/** Gives credentials of a role session (API reference of STS). */
export async function assumeRole(request: StsRequest): Promise<string[]> {
  const { caller, iam, keys, now, parameters } = request;
  const input = assumeRoleInputFrom(parameters);
  const sessionPolicy = sessionPolicyOf(request, input);
  const packedSize = input.policy === undefined ? undefined : packedPolicySize(input.policy);
  const inherited = caller.principal?.sourceIdentity;
  const sourceIdentity = input.sourceIdentity ?? inherited;
  if (!caller.principal) {
    throw new AwsError('AccessDenied', 'Roles may not be assumed by root accounts.');
  }
  const role = iam?.roles.find(({ name }) => roleArn(caller.accountId, name) === input.roleArn);
  if (!iam || !role) {
    throw notAuthorized(caller.arn, 'sts:AssumeRole', ` on resource: ${input.roleArn}`);
  }
  await checkTrust({ caller, iam, role }, { ...input, sourceIdentity });
  // The value cannot be changed in a chain (IAM user guide); that it is this refusal is a guess.
  if (inherited !== undefined && sourceIdentity !== inherited) {
    throw notAuthorized(caller.arn, 'sts:SetSourceIdentity', ` on resource: ${input.roleArn}`);
  }
  const principal: Principal = {
    role: role.name,
    session: input.roleSessionName,
    ...(sessionPolicy && { sessionPolicy }),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  };
  const expiresAt = new Date(now.getTime() + input.durationSeconds * 1000);
  const credential = issueKey(keys, principal, { now, expiresAt });
  return [
    ...rendered(credential, callerOf(credential, caller.accountId)),
    ...(sourceIdentity === undefined ? [] : [element('SourceIdentity', sourceIdentity)]),
    ...(packedSize === undefined ? [] : [element('PackedPolicySize', String(packedSize))]),
  ];
}

/** Throws `MalformedPolicyDocument` (observed wordings). Without an engine there is no role to narrow. */
function sessionPolicyOf({ iam }: StsRequest, { policy }: AssumeRoleInput): object | undefined {
  if (policy === undefined) return undefined;
  const parsed = parsedJson(policy);
  if (iam && iam.engine.problemsOf(parsed).length > 0)
    throw new AwsError('MalformedPolicyDocument');
  return parsed;
}

function parsedJson(policy: string): object {
  try {
    const parsed: unknown = JSON.parse(policy);
    if (typeof parsed === 'object' && parsed !== null) return parsed;
  } catch {
    // told below
  }
  throw new AwsError('MalformedPolicyDocument', 'This policy contains invalid Json');
}

/** The trust policy and the caller's own, as IAM weighs them. A source identity needs a permission of its own. */
async function checkTrust(
  { caller, iam, role }: { caller: Caller; iam: Iam; role: Role },
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
    const denial = await denialOf(iam, caller, { action, resource, context, resourcePolicy });
    // Observed: what merely does not allow goes without a reason here.
    const reason = denial?.isExplicit ? reasonOf(denial, action) : '';
    if (denial) throw notAuthorized(caller.arn, action, ` on resource: ${resource}${reason}`);
  }
}

function rendered(credential: Required<Credential>, { arn, userId }: Caller): string[] {
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = credential;
  return [
    element('Credentials', [
      element('AccessKeyId', accessKeyId),
      element('SecretAccessKey', secretAccessKey),
      element('SessionToken', sessionToken),
      element('Expiration', expiresAt.toISOString()),
    ]),
    element('AssumedRoleUser', [element('AssumedRoleId', userId), element('Arn', arn)]),
  ];
}
