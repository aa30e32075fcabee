import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { STSClient } from '@aws-sdk/client-sts';
import type { Access } from '../access/access.ts';
import type { Caller } from '../access/caller.ts';
import type { GatewayConfig } from '../config.ts';
import { functionArns, sessionPolicy, type PolicyScope } from '../access/sessionPolicy.ts';
import { assumeRole } from './assumeRole.ts';
import { renewing } from './renewing.ts';
import { createCloudFrontClient } from './cloudFrontClient.ts';
import { createInvoke, type InvokeLambda } from './invokeLambda.ts';
import { openConnections } from './openConnections.ts';
import { RequestHandler } from './requestHandler.ts';
import { RetryStrategy } from './retryStrategy.ts';
import { createTableClients } from './tableClients.ts';

const maxClients = 100;

/** Holds temporary credentials of AWS. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Holds the settings that clients depend on: the role whose sessions callers get, and the table of the history. */
export interface ClientSettings extends Pick<GatewayConfig, 'operatorRoleArn' | 'historyTable'> {
  /** Where DynamoDB most likely is, for the connection that is opened ahead. */
  tableEndpoint?: string | undefined;
  /** Where AWS Lambda is, if not where it usually is. */
  lambdaEndpoint?: string | undefined;
  /** The process's own credentials; the SDK's own by default. */
  credentials?: Credentials | undefined;
}

/** Makes the CloudFront clients of callers, which share their connections. */
export interface CallerClients {
  clientFor: (caller: Caller, access: Access) => CloudFrontClient;
  /** Makes a client of the history's table with the same session. */
  tableFor: (caller: Caller, access: Access) => DynamoDBClient;
  /** Invokes a Lambda with the process's own credentials. */
  invokeLambda: InvokeLambda;
  /** Opens the connections that the first request will need, while the process starts. */
  openConnections: () => void;
  /** Replaces those of them that are too old when the first request comes. */
  refreshConnections: () => void;
}

/**
 * Gives each caller a client whose credentials IAM has narrowed to what that caller may do: a session of the operator
 * role, named after the caller in CloudTrail. The SDK keeps a client's credentials and asks for them once at a time; a
 * call without them fails with `SessionError`. Without an operator role, all share the process's own credentials.
 */
export function createCallerClients({
  operatorRoleArn,
  historyTable,
  tableEndpoint,
  lambdaEndpoint,
  credentials,
}: ClientSettings): CallerClients {
  // Region and endpoints are the SDK's own settings. Three attempts of this length end before API Gateway gives up.
  const requestHandler = new RequestHandler({ connectMs: 2_000, silenceMs: 8_000 });
  // The SDK allows a strategy so many retries until calls succeed again. All clients share one budget, so that many
  // callers cannot retry more than CloudFront bears; STS has its own.
  const settings = {
    requestHandler,
    retryStrategy: new RetryStrategy(),
    ...(credentials && { credentials }),
  };
  const tableOf = createTableClients(requestHandler);
  const isRole = operatorRoleArn !== undefined;
  const sts = isRole
    ? new STSClient({ requestHandler, retryStrategy: new RetryStrategy() })
    : undefined;
  const own = createCloudFrontClient(settings);
  const history = historyTable !== undefined;
  const clientFor =
    isRole && sts ? sessionClients({ sts, operatorRoleArn, history }, settings) : () => own;
  const table = history ? tableEndpoint : undefined;
  return {
    clientFor,
    tableFor: (caller, access) => tableOf(clientFor(caller, access)),
    invokeLambda: createInvoke({
      requestHandler,
      credentials: own.config.credentials,
      endpoint: lambdaEndpoint,
    }),
    openConnections: () => openConnections(requestHandler, { cloudFront: own, sts, table }),
    refreshConnections: () => requestHandler.refreshOpenedAhead(),
  };
}

/** Makes a client for each caller, with a session of the operator role. */
function sessionClients(
  { sts, operatorRoleArn, history }: { sts: STSClient; operatorRoleArn: string; history: boolean },
  settings: Parameters<typeof createCloudFrontClient>[0],
): CallerClients['clientFor'] {
  const policyFor = createPolicies({ arns: functionArns(operatorRoleArn), history });
  const clients = createClientCache();
  return (caller, access) => {
    const policy = policyFor(access);
    const { kind, issuer, subject } = caller;
    const key = JSON.stringify([kind, issuer, subject, policy.id]);
    return clients.get(key, () => {
      const session = { caller, policy: policy.text, roleArn: operatorRoleArn };
      const credentials = renewing(() => assumeRole(sts, session));
      return createCloudFrontClient({ ...settings, credentials });
    });
  };
}

/** Makes an LRU cache of 100 clients. The key has everything that a session depends on. */
function createClientCache() {
  const clients = new Map<string, { client: CloudFrontClient; lastUse: number }>();
  let uses = 0;
  return {
    get(key: string, create: () => CloudFrontClient): CloudFrontClient {
      let entry = clients.get(key);
      if (!entry) {
        if (clients.size === maxClients) clients.delete(leastRecentlyUsed(clients));
        entry = { client: create(), lastUse: 0 };
        clients.set(key, entry);
      }
      // Not moved to the map's end: tables that a map leaves behind in each request outlive it.
      entry.lastUse = uses += 1;
      return entry.client;
    },
  };
}

function leastRecentlyUsed(clients: ReadonlyMap<string, { lastUse: number }>): string {
  const byUse = [...clients].toSorted(([, one], [, other]) => one.lastUse - other.lastUse);
  return byUse[0]?.[0] ?? '';
}

/** Holds a session policy. The id stands for the text, which is long. */
interface Policy {
  text: string;
  id: number;
}

/** Makes one policy for all callers with the same rights: src/access/access.ts gives them the same grants. */
function createPolicies(scope: PolicyScope): (access: Access) => Policy {
  const policies = new WeakMap<Access['grants'], Policy>();
  let made = 0;
  return ({ grants }) => {
    const known = policies.get(grants);
    if (known) return known;
    const policy = { text: sessionPolicy(grants, scope), id: (made += 1) };
    policies.set(grants, policy);
    return policy;
  };
}
