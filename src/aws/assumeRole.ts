import {
  AssumeRoleCommand,
  type AssumeRoleCommandOutput,
  type STSClient,
} from '@aws-sdk/client-sts';
import { sessionName, type Caller } from '../access/caller.ts';
import { maxPolicyCharacters } from '../access/sessionPolicy.ts';
import { SessionError } from './sessionError.ts';

/**
 * Sets the shortest session that STS gives, so that leaked credentials soon expire. The SDK renews 5 minutes before the
 * end.
 */
const sessionSeconds = 900;

/**
 * Bounds the wait for STS. All calls of a caller wait for one answer, so one that never ends must not hold up later
 * calls.
 */
const assumeRoleTimeoutMs = 10_000;

/** Describes a session: its caller, its role, and the policy that narrows it. */
export interface Session {
  caller: Caller;
  policy: string;
  roleArn: string;
}

/**
 * Gets credentials of a session named after the caller. Throws `SessionError`. Source: AssumeRole, AWS STS 2011-06-15.
 */
export async function assumeRole(sts: STSClient, { caller, policy, roleArn }: Session) {
  if (policy.length > maxPolicyCharacters) throw new SessionError(tooLong(policy.length));
  const name = sessionName(caller);
  const command = new AssumeRoleCommand({
    RoleArn: roleArn,
    RoleSessionName: name,
    SourceIdentity: name,
    Policy: policy,
    DurationSeconds: sessionSeconds,
  });
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), assumeRoleTimeoutMs);
  try {
    return credentialsFrom(await sts.send(command, { abortSignal: controller.signal }));
  } catch (cause) {
    throw new SessionError(refused(cause), cause);
  } finally {
    clearTimeout(timer);
  }
}

function credentialsFrom({ Credentials }: AssumeRoleCommandOutput) {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
    throw new Error('AWS STS answered without credentials');
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration,
  };
}

function refused(cause: unknown): string {
  const isTooLarge = cause instanceof Error && cause.name === 'PackedPolicyTooLargeException';
  return isTooLarge
    ? 'The rules for this caller make a session policy that is too large for AWS STS once packed.'
    : 'AWS STS did not give a session of the operator role.';
}

function tooLong(characters: number): string {
  const limit = `${maxPolicyCharacters} that AWS STS takes`;
  return `The rules for this caller make a session policy of ${characters} characters, more than the ${limit}.`;
}
