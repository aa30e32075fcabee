import { createHash } from 'node:crypto';
import type { Caller } from './caller.ts';

/** AWS STS, AssumeRole: `RoleSessionName` and `SourceIdentity`. */
const maxLength = 64;
/** What is left of a name that is too long; the rest is `==` and a SHA-256 in base64url, 43 characters. */
const headLength = maxLength - 45;

/**
 * Names a caller in CloudTrail, in `[\w+=,.@-]{2,64}`: `jwt.SUBJECT`, `iam.ROLE=2FSESSION=2FACCOUNT`. No two callers
 * share a name: `=` only stands before two hexadecimal digits, or twice before the hash of what was too long.
 */
export function sessionName({ kind, subject, issuer }: Caller): string {
  const [, role, session] = /:assumed-role\/([^/]+)\/([^/]+)$/.exec(subject) ?? [];
  const name = kind === 'JWT' ? `jwt.${subject}` : `iam.${role}/${session}/${issuer}`;
  const escaped = name.replaceAll(/[^a-zA-Z0-9_+,.@-]/gu, escapeCharacter);
  if (escaped.length <= maxLength) return escaped;
  const hash = createHash('sha256').update(name).digest('base64url');
  return `${escaped.slice(0, headLength)}==${hash}`;
}

function escapeCharacter(character: string): string {
  const hex = Buffer.from(character).toString('hex').toUpperCase();
  return hex.replaceAll(/../g, '=$&');
}
