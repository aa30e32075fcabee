import { createHash } from 'node:crypto';

/** Whose a session's key is. */
export interface Principal {
  role: string;
  session: string;
  sessionPolicy?: object;
  sourceIdentity?: string;
}

/** A key that requests are signed with. */
export interface Credential {
  accessKeyId: string;
  secretAccessKey: string;
  /** A session's credentials have both: AWS STS. */
  sessionToken?: string;
  expiresAt?: Date;
  /** The role session that it belongs to; without one it is the account's root. */
  principal?: Principal;
}

/** Opens the emulator to everyone on this machine: a development key, no secret. */
export const developmentCredential: Credential = { accessKeyId: 'test', secretAccessKey: 'test' };

/** Who signed, in the words of `GetCallerIdentity`. Without a principal it is the account's root, who may do everything. */
export interface Caller {
  accessKeyId: string;
  accountId: string;
  arn: string;
  userId: string;
  principal: Principal | undefined;
}

export function roleArn(accountId: string, role: string): string {
  return `arn:aws:iam::${accountId}:role/${role}`;
}

/** The role's unique id: the same for the same name, so that it is known without a store. Form: IAM user guide. */
function roleId(accountId: string, role: string): string {
  const digest = createHash('sha256').update(roleArn(accountId, role)).digest();
  const letters = Array.from(digest, (byte) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(byte & 31),
  );
  return `AROA${letters.slice(0, 17).join('')}`;
}

export function callerOf({ accessKeyId, principal }: Credential, accountId: string): Caller {
  const key = { accessKeyId, accountId, principal };
  if (!principal) return { ...key, arn: `arn:aws:iam::${accountId}:root`, userId: accountId };
  const { role, session } = principal;
  return {
    ...key,
    arn: `arn:aws:sts::${accountId}:assumed-role/${role}/${session}`,
    userId: `${roleId(accountId, role)}:${session}`,
  };
}
