import { createHash } from 'node:crypto';
import { groupsOf } from './groups.ts';

/** Describes a caller that API Gateway has verified. */
export interface Caller {
  /** The token's `sub`, or another claim that the stage names; for IAM the ARN of the role's session, `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`. */
  subject: string;
  kind: 'JWT' | 'IAM';
  /** The token's `iss`; for IAM the AWS account. */
  issuer: string;
  groups: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const sessionArn = /^arn:aws[\w-]*:sts::(\d{12}):assumed-role\/[\w+=,.@-]{1,64}\/[\w+=,.@-]{2,64}$/;

/** Ends the ARN of every session of a Cognito identity pool, whose users share one session name. */
const identityPoolSession = '/CognitoIdentityCredentials';

/**
 * Gives the caller of an event in payload format 2.0; undefined when API Gateway has verified none. Trusts nothing else
 * of the event. `groupsClaim` names the claim that holds the groups, `subjectClaim` the one that names the caller.
 * Source: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs".
 */
export function callerOf(
  event: unknown,
  groupsClaim: string,
  subjectClaim = 'sub',
): Caller | undefined {
  const { version, requestContext, headers } = fieldsOf(event);
  if (version !== '2.0') return undefined;
  const { jwt, iam } = fieldsOf(fieldsOf(requestContext)['authorizer']);
  // Each route has one authorizer; an event of two is none of API Gateway's.
  if (jwt != null && iam != null) return undefined;
  if (jwt == null) return signer(fieldsOf(iam));
  const claims = fieldsOf(fieldsOf(jwt)['claims']);
  const { iss } = claims;
  const subject = Object.hasOwn(claims, subjectClaim) ? claims[subjectClaim] : undefined;
  if (!isText(subject) || !isText(iss)) return undefined;
  const { authorization } = fieldsOf(headers);
  const claim = Object.hasOwn(claims, groupsClaim) ? claims[groupsClaim] : undefined;
  const groups = claim === undefined ? [] : groupsOf(claim, { authorization, groupsClaim });
  return { subject, kind: 'JWT', issuer: iss, groups };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}; // an object's fields may be anything
}

/**
 * Gives the caller of a signature; undefined unless it is a role's session. IAM users and root are refused because
 * their keys are long-lived, and users of a Cognito identity pool because all share one session name.
 */
function signer({ userArn, cognitoIdentity }: Fields): Caller | undefined {
  const [subject, account] = (isText(userArn) && sessionArn.exec(userArn)) || [];
  if (!subject || !account) return undefined;
  if (cognitoIdentity != null || subject.endsWith(identityPoolSession)) return undefined;
  return { subject, kind: 'IAM', issuer: account, groups: [] };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.isWellFormed();
}

/** Bounds a name (AWS STS, AssumeRole: `RoleSessionName` and `SourceIdentity`). */
const maxLength = 64;
/** Sets how much is kept of a name that is too long, before `==` and its SHA-256 in base64url, 43 characters. */
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
