import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import type { STSClient } from '@aws-sdk/client-sts';
import type { Access } from '../access/access.ts';
import type { Caller } from '../access/caller.ts';
import { storePolicy, type NamedStore } from '../access/storePolicy.ts';
import { assumeRole } from './assumeRole.ts';
import { createClientCache } from './clientCache.ts';
import type { KeyValueClient } from './keyValues/keyValueClient.ts';
import { renewing } from './renewing.ts';

/** Bounds the sessions that are kept: four callers with all stores of an account. */
const maxSessions = 200;

/** Holds what a caller may use of one key value store: both planes, with one session. */
export interface StoreSession {
  cloudFront: CloudFrontClient;
  keyValues: KeyValueClient;
}

/** Says what sessions are made with: the role, and whether the stage has a history. */
export interface SessionRole {
  sts: STSClient;
  operatorRoleArn: string;
  history: boolean;
}

/** Gives the session of a caller for one key value store. It is opened at the first call. */
export type StoreSessions = (caller: Caller, access: Access, store: NamedStore) => StoreSession;

/**
 * Keeps a session of the operator role for each caller and key value store: one for all stores of a caller would be too
 * large for AWS STS, and would have to be made anew with each store.
 */
export function createStoreSessions(
  { sts, operatorRoleArn, history }: SessionRole,
  open: (credentials: ReturnType<typeof renewing>) => StoreSession,
): StoreSessions {
  const sessions = createClientCache<StoreSession>(maxSessions);
  return (caller, access, store) => {
    const policy = storePolicy(store, access, { history });
    const { kind, issuer, subject } = caller;
    return sessions.get(JSON.stringify([kind, issuer, subject, policy]), () =>
      open(renewing(() => assumeRole(sts, { caller, policy, roleArn: operatorRoleArn }))),
    );
  };
}
