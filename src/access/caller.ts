/** Who calls, as API Gateway has verified it. */
export interface Caller {
  /** The token's `sub`; for IAM the ARN of the role's session, `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`. */
  subject: string;
  kind: 'JWT' | 'IAM';
  /** The token's `iss`; for IAM the AWS account. */
  issuer: string;
  groups: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const sessionArn = /^arn:aws[\w-]*:sts::(\d{12}):assumed-role\/[\w+=,.@-]{1,64}\/[\w+=,.@-]{2,64}$/;

/**
 * The caller of an event in payload format 2.0; undefined when API Gateway has verified none. Nothing else of the event
 * is believed. `groupsClaim` names the claim that holds the groups.
 * Source: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs".
 */
export function callerOf(event: unknown, groupsClaim: string): Caller | undefined {
  const { version, requestContext } = fieldsOf(event);
  if (version !== '2.0') return undefined;
  const { jwt, iam } = fieldsOf(fieldsOf(requestContext)['authorizer']);
  // Each route has one authorizer; cognitoIdentity and the like leave the other one null.
  if (jwt != null && iam != null) return undefined;
  return jwt == null
    ? signer(fieldsOf(iam))
    : tokenHolder(fieldsOf(fieldsOf(jwt)['claims']), groupsClaim);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}; // an object's fields may be anything
}

function tokenHolder(claims: Fields, groupsClaim: string): Caller | undefined {
  const { sub, iss } = claims;
  if (!isText(sub) || !isText(iss)) return undefined;
  const groups = Object.hasOwn(claims, groupsClaim) ? groupsIn(claims[groupsClaim]) : [];
  return { subject: sub, kind: 'JWT', issuer: iss, groups };
}

/** Only a role's session: users and root are no service, and their keys live too long. */
function signer({ userArn }: Fields): Caller | undefined {
  const [subject, account] = (isText(userArn) && sessionArn.exec(userArn)) || [];
  if (!subject || !account) return undefined;
  return { subject, kind: 'IAM', issuer: account, groups: [] };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.isWellFormed();
}

/** API Gateway flattens a list to `[one two]` (observed); some issuers send it as JSON, or one group as it is. */
function groupsIn(claim: unknown): string[] {
  const list = typeof claim === 'string' ? unflattened(claim) : claim;
  return Array.isArray(list) ? [...new Set(list.filter(isText))] : [];
}

function unflattened(claim: string): unknown {
  if (!claim.startsWith('[') || !claim.endsWith(']')) return [claim];
  // An error that is thrown for nearly every request would be the dearest part of it.
  return isJsonList.test(claim) ? parsed(claim) : namesIn(claim);
}

const isJsonList = /^\[\s*["{[]/;

function parsed(claim: string): unknown {
  try {
    return JSON.parse(claim);
  } catch {
    return namesIn(claim);
  }
}

function namesIn(claim: string): string[] {
  return claim.slice(1, -1).split(/[\s,]+/);
}
