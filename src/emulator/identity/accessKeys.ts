import { randomBytes } from 'node:crypto';
import type { Credential, Principal } from './credential.ts';

/** Sets how long an expired key is known: until then its use is `ExpiredToken`, later `InvalidClientTokenId` (guess). */
const expiredKeyRetentionMs = 60 * 60 * 1000;
const sweepIntervalMs = 60 * 1000;

/** Holds the credentials that may sign requests. */
export interface AccessKeys {
  /** Maps access key ids to credentials. */
  byId: Map<string, Credential>;
  nextSweepMs: number;
}

/** Makes access keys that start with these credentials. */
export function createAccessKeys(credentials: readonly Credential[]): AccessKeys {
  const byId = new Map(credentials.map((credential) => [credential.accessKeyId, credential]));
  return { byId, nextSweepMs: 0 };
}

/** Issues the credential of a new role session. Its letters and lengths are those of AWS (observed). */
export function issueCredential(
  accessKeys: AccessKeys,
  principal: Principal,
  { now, expiresAt }: { now: Date; expiresAt: Date },
): Required<Credential> {
  removeExpired(accessKeys, now.getTime());
  const credential = {
    accessKeyId: `ASIA${randomLetters(16)}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(192).toString('base64'),
    expiresAt,
    principal,
  };
  accessKeys.byId.set(credential.accessKeyId, credential);
  return credential;
}

function removeExpired(accessKeys: AccessKeys, nowMs: number): void {
  if (nowMs < accessKeys.nextSweepMs) return;
  accessKeys.nextSweepMs = nowMs + sweepIntervalMs;
  for (const [id, { expiresAt }] of accessKeys.byId) {
    if (expiresAt && expiresAt.getTime() + expiredKeyRetentionMs < nowMs) {
      accessKeys.byId.delete(id);
    }
  }
}

function randomLetters(count: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return Array.from(randomBytes(count), (byte) => letters.charAt(byte & 31)).join('');
}
