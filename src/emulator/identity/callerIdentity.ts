import { createHash } from 'node:crypto';
import type { Credential, Principal } from './credential.ts';

/** Identifies the signer of a request, in the terms of `GetCallerIdentity`. */
export interface CallerIdentity {
  accessKeyId: string;
  accountId: string;
  arn: string;
  userId: string;
  /** Undefined for the account's root, which may do everything. */
  principal: Principal | undefined;
}

/** Gives the ARN of a role. */
export function roleArn(accountId: string, role: string): string {
  return `arn:aws:iam::${accountId}:role/${role}`;
}

/** Derives a role's unique id from its name, so that no store has to keep it. Form: IAM user guide. */
function roleId(accountId: string, role: string): string {
  const digest = createHash('sha256').update(roleArn(accountId, role)).digest();
  const letters = Array.from(digest, (byte) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(byte & 31),
  );
  return `AROA${letters.slice(0, 17).join('')}`;
}

/** Gives the identity that a credential signs as. */
export function callerIdentityOf(
  { accessKeyId, principal }: Credential,
  accountId: string,
): CallerIdentity {
  const key = { accessKeyId, accountId, principal };
  if (!principal) return { ...key, arn: `arn:aws:iam::${accountId}:root`, userId: accountId };
  const { role, session } = principal;
  return {
    ...key,
    arn: `arn:aws:sts::${accountId}:assumed-role/${role}/${session}`,
    userId: `${roleId(accountId, role)}:${session}`,
  };
}
