import { randomBytes } from 'node:crypto';
import type { Credential, Principal } from './caller.ts';

/** How long an expired key is still known, to be told so rather than that it is unknown (guess), and how often is looked. */
const rememberedMs = 60 * 60 * 1000;
const sweepEveryMs = 60 * 1000;

export interface Keys {
  byId: Map<string, Credential>;
  nextSweepMs: number;
}

export function createKeys(credentials: readonly Credential[]): Keys {
  const byId = new Map(credentials.map((credential) => [credential.accessKeyId, credential]));
  return { byId, nextSweepMs: 0 };
}

/** A new session's key. The letters and lengths are as observed. */
export function issueKey(
  keys: Keys,
  principal: Principal,
  { now, expiresAt }: { now: Date; expiresAt: Date },
): Required<Credential> {
  sweep(keys, now.getTime());
  const credential = {
    accessKeyId: `ASIA${randomLetters(16)}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken: randomBytes(192).toString('base64'),
    expiresAt,
    principal,
  };
  keys.byId.set(credential.accessKeyId, credential);
  return credential;
}

function sweep(keys: Keys, nowMs: number): void {
  if (nowMs < keys.nextSweepMs) return;
  keys.nextSweepMs = nowMs + sweepEveryMs;
  for (const [id, { expiresAt }] of keys.byId) {
    if (expiresAt && expiresAt.getTime() + rememberedMs < nowMs) keys.byId.delete(id);
  }
}

function randomLetters(count: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  return Array.from(randomBytes(count), (byte) => letters.charAt(byte & 31)).join('');
}
