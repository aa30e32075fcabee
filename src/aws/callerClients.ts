import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { STSClient } from '@aws-sdk/client-sts';
import type { Access } from '../access/access.ts';
import type { Caller } from '../access/caller.ts';
import type { GatewayConfig } from '../config.ts';
import { functionArns, sessionPolicy, type PolicyScope } from '../access/sessionPolicy.ts';
import { assumeRole } from './assumeRole.ts';
import { createClientCache } from './clientCache.ts';
import { renewing } from './renewing.ts';
import { createCloudFrontClient } from './cloudFrontClient.ts';
import type { Credentials } from './credentials.ts';
import { createInvoke, type InvokeLambda } from './invokeLambda.ts';
import { createKeyValueClients } from './keyValueClients.ts';
import { openConnections } from './openConnections.ts';
import { RequestHandler } from './requestHandler.ts';
import { RetryStrategy } from './retryStrategy.ts';
import { createStoreSessions, type SessionRole, type StoreSessions } from './storeSessions.ts';
import { createTableClients } from './tableClients.ts';

const maxClients = 100;

/** Holds the settings that clients depend on: the role whose sessions callers get, and the table of the history. */
export interface ClientSettings extends Pick<GatewayConfig, 'operatorRoleArn' | 'historyTable'> {
  /** Where DynamoDB most likely is, for the connection that is opened ahead. */
  tableEndpoint?: string | undefined;
  /** Where AWS Lambda is, if not where it usually is. */
  lambdaEndpoint?: string | undefined;
  /** Where the data of key value stores is, if not where it usually is. */
  keyValueEndpoint?: string | undefined;
  /** The process's own credentials; the SDK's own by default. */
  credentials?: Credentials | undefined;
}

/** Makes the CloudFront clients of callers, which share their connections. */
export interface CallerClients {
  clientFor: (caller: Caller, access: Access) => CloudFrontClient;
  /** Gives the session of a caller for one key value store. */
  storeFor: StoreSessions;
  /** Makes a client of the history's table with the session of a client of CloudFront. */
  tableOf: (cloudFront: CloudFrontClient) => DynamoDBClient;
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
export function createCallerClients(given: ClientSettings): CallerClients {
  // Region and endpoints are the SDK's own settings. Three attempts of this length end before API Gateway gives up.
  const requestHandler = new RequestHandler({ connectMs: 2_000, silenceMs: 8_000 });
  // The SDK allows a strategy so many retries until calls succeed again. All clients share one budget, so that many
  // callers cannot retry more than CloudFront bears; STS has its own.
  const { credentials, keyValueEndpoint: endpoint, lambdaEndpoint, tableEndpoint } = given;
  const settings = {
    requestHandler,
    retryStrategy: new RetryStrategy(),
    ...(credentials && { credentials }),
  };
  const own = createCloudFrontClient(settings);
  const keyValuesOf = createKeyValueClients({ requestHandler, endpoint });
  const open = (cloudFront: CloudFrontClient) => ({
    cloudFront,
    keyValues: keyValuesOf(cloudFront),
  });
  const role = roleOf(given, requestHandler);
  const sts = role?.sts;
  const table = given.historyTable === undefined ? undefined : tableEndpoint;
  return {
    clientFor: role ? sessionClients(role, settings) : () => own,
    storeFor: role
      ? createStoreSessions(role, (session) =>
          open(createCloudFrontClient({ ...settings, credentials: session })),
        )
      : () => open(own),
    tableOf: createTableClients(requestHandler),
    invokeLambda: createInvoke({
      requestHandler,
      credentials: own.config.credentials,
      endpoint: lambdaEndpoint,
    }),
    openConnections: () => openConnections(requestHandler, { cloudFront: own, sts, table }),
    refreshConnections: () => requestHandler.refreshOpenedAhead(),
  };
}

/** Gives what sessions are made with; undefined without an operator role. */
function roleOf(
  { operatorRoleArn, historyTable }: ClientSettings,
  requestHandler: RequestHandler,
): SessionRole | undefined {
  if (operatorRoleArn === undefined) return undefined;
  const sts = new STSClient({ requestHandler, retryStrategy: new RetryStrategy() });
  return { sts, operatorRoleArn, history: historyTable !== undefined };
}

/** Makes a client for each caller, with a session of the operator role. */
function sessionClients(
  { sts, operatorRoleArn, history }: SessionRole,
  settings: Parameters<typeof createCloudFrontClient>[0],
): CallerClients['clientFor'] {
  const policyFor = createPolicies({ arns: functionArns(operatorRoleArn), history });
  const clients = createClientCache<CloudFrontClient>(maxClients);
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

/** Holds a session policy. The id stands for the text, which is long. */
interface Policy {
  text: string;
  id: number;
}

/** Makes one policy for all callers with the same rights: src/access/access.ts gives them the same grants. */
function createPolicies(scope: PolicyScope): (access: Access) => Policy {
  const policies = new WeakMap<Access['grants'], Policy>();
  let made = 0;
  return (access) => {
    const known = policies.get(access.grants);
    if (known) return known;
    const policy = { text: sessionPolicy(access, scope), id: (made += 1) };
    policies.set(access.grants, policy);
    return policy;
  };
}
