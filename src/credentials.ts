import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { AssumeRoleCommand, STSClient, type AssumeRoleCommandOutput } from '@aws-sdk/client-sts';
import type { Access } from './access.ts';
import type { Caller } from './caller.ts';
import { createCloudFrontClient } from './cloudFrontClient.ts';
import { RequestHandler } from './requestHandler.ts';
import { RetryStrategy } from './retryStrategy.ts';
import { SessionError } from './sessionError.ts';
import { sessionName } from './sessionName.ts';
import { functionArns, maxPolicyCharacters, sessionPolicy } from './sessionPolicy.ts';

/** The least that STS lends for: what leaks is soon worth nothing. The SDK renews 5 minutes before the end. */
const sessionSeconds = 900;
const maxClients = 100;

/** A caller's calls wait for one answer of STS: one that never ends must not keep those that come later. */
const lendingMs = 10_000;

/** Region and endpoints: the SDK's own settings. Three attempts of this length end before API Gateway gives up. */
const requestHandler = new RequestHandler({ connectMs: 2_000, silenceMs: 8_000 });

/**
 * The SDK allows a strategy so many retries until calls succeed again. All clients share one budget, so that many
 * callers cannot retry more than CloudFront bears; what STS costs is not theirs.
 */
const settings = { requestHandler, retryStrategy: new RetryStrategy() };

/** With the process's own credentials; made when it is needed. */
let own: CloudFrontClient | undefined;
const sts = new STSClient({ requestHandler, retryStrategy: new RetryStrategy() });

/** By all that a session depends on. The process has one region. */
const clients = new Map<string, { client: CloudFrontClient; lastUse: number }>();
let uses = 0;

/**
 * The client of one caller, whose credentials IAM has narrowed to what the caller may do: a session of the operator
 * role, named after the caller in CloudTrail. Without an operator role: the process's own credentials as they are.
 * The SDK keeps a client's credentials and asks for them once at a time; a call fails with `SessionError` without them.
 */
export function clientOf(
  caller: Caller,
  { grants }: Access,
  operatorRoleArn: string | undefined,
): CloudFrontClient {
  if (operatorRoleArn === undefined) return (own ??= createCloudFrontClient(settings));
  const policy = policyOf(grants, operatorRoleArn);
  const { kind, issuer, subject } = caller;
  const key = JSON.stringify([kind, issuer, subject, policy.id, operatorRoleArn]);
  let kept = clients.get(key);
  if (!kept) {
    if (clients.size === maxClients) clients.delete(usedLongestAgo());
    kept = { client: narrowedClient(caller, policy.text, operatorRoleArn), lastUse: 0 };
    clients.set(key, kept);
  }
  // Not moved to the map's end: tables that a map leaves behind in each request outlive it.
  kept.lastUse = uses += 1;
  return kept.client;
}

/** The key of a client. */
function usedLongestAgo(): string {
  const byUse = [...clients].toSorted(([, one], [, other]) => one.lastUse - other.lastUse);
  return byUse[0]?.[0] ?? '';
}

/** The id stands for the text, which is long. */
interface Policy {
  text: string;
  id: number;
}

/** Callers with the same rights have the same grants, as src/access.ts gives them. */
const policies = new WeakMap<Access['grants'], Policy>();
let policiesMade = 0;

function policyOf(grants: Access['grants'], operatorRoleArn: string): Policy {
  const known = policies.get(grants);
  if (known) return known;
  const text = sessionPolicy(grants, functionArns(operatorRoleArn));
  const policy = { text, id: (policiesMade += 1) };
  policies.set(grants, policy);
  return policy;
}

function narrowedClient(caller: Caller, policy: string, RoleArn: string): CloudFrontClient {
  const credentials = () => assumeRole(caller, policy, RoleArn);
  return createCloudFrontClient({ ...settings, credentials });
}

async function assumeRole(caller: Caller, Policy: string, RoleArn: string) {
  if (Policy.length > maxPolicyCharacters) throw new SessionError(tooLong(Policy.length));
  const name = sessionName(caller);
  const command = new AssumeRoleCommand({
    RoleArn,
    RoleSessionName: name,
    SourceIdentity: name,
    Policy,
    DurationSeconds: sessionSeconds,
  });
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), lendingMs);
  try {
    return credentialsFrom(await sts.send(command, { abortSignal: controller.signal }));
  } catch (cause) {
    throw new SessionError(unlent(cause), cause);
  } finally {
    clearTimeout(timer);
  }
}

function credentialsFrom({ Credentials: lent }: AssumeRoleCommandOutput) {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = lent ?? {};
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

function unlent(cause: unknown): string {
  const isTooLarge = cause instanceof Error && cause.name === 'PackedPolicyTooLargeException';
  if (isTooLarge)
    return 'The rules for this caller make a session policy that is too large for AWS STS once packed.';
  return 'AWS STS did not lend a session of the operator role.';
}

function tooLong(characters: number): string {
  const limit = `${maxPolicyCharacters} that AWS STS takes`;
  return `The rules for this caller make a session policy of ${characters} characters, more than the ${limit}.`;
}
