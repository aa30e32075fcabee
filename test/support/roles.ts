import { AssumeRoleCommand, STSClient, type AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import {
  loadPolicyEngine,
  type Credential,
  type EmulatorOptions,
  type Role,
} from '../../src/emulator/index.ts';
import { clientOf, startEmulator, type TestEmulator } from './emulator.ts';

const account = '123456789012';
export const functionArn = (name: string) => `arn:aws:cloudfront::${account}:function/${name}`;
export const roleArn = (name: string) => `arn:aws:iam::${account}:role/${name}`;
export const sessionArn = (name: string, session: string) =>
  `arn:aws:sts::${account}:assumed-role/${name}/${session}`;

/** A policy with one statement. */
export const allow = (
  Action: string | string[],
  Resource: string | string[],
  more: object = {},
) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource, ...more }],
});

/** A trust policy. Its principal is an ARN or an account. */
export const trust = (AWS: string, Action: string | string[], Condition: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS }, Action, Condition }],
});

export const bothActions = ['sts:AssumeRole', 'sts:SetSourceIdentity'];
export const fullAccess = allow('cloudfront:*', '*');

/** A key of a role's session, as Lambda gives one to its function. */
export const keyOf = (role: string, changes: Partial<Credential> = {}): Credential => ({
  accessKeyId: `ASIA${role.toUpperCase()}`,
  secretAccessKey: 'secret',
  sessionToken: `token of ${role}`,
  principal: { role, session: 'lambda' },
  ...changes,
});

export interface TestAccount extends TestEmulator {
  sts(credential: Credential): STSClient;
  /** A session of `operator` for the key of `gateway`, and a CloudFront client with it. */
  assume(changes?: Partial<AssumeRoleCommandInput>, by?: Credential): ReturnType<typeof assumeRole>;
  as(credential: Credential): CloudFrontClient;
}

function assumeRole(client: STSClient, changes: Partial<AssumeRoleCommandInput>) {
  const RoleArn = roleArn('operator');
  return client.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'jwt.ann', ...changes }));
}

/** An emulator with roles, in which a key without principal is root and each of `credentials` is a role's. */
export async function startAccount(
  roles: Role[],
  credentials: Credential[],
  options: EmulatorOptions = {},
): Promise<TestAccount> {
  const development = { accessKeyId: 'test', secretAccessKey: 'test' };
  const emulator = await startEmulator({
    iam: { roles, engine: await loadPolicyEngine() },
    credentials: [development, ...credentials],
    ...options,
  });
  const { now = () => new Date() } = options;
  /** Looks at the account's clock when a client is made, as a machine would that has the right time. */
  const configOf = (credential: Credential) => ({
    endpoint: emulator.url,
    region: 'us-east-1',
    credentials: keysOf(credential),
    systemClockOffset: now().getTime() - Date.now(),
  });
  const sts = (credential: Credential) => new STSClient(configOf(credential));
  const gateway = credentials[0] ?? development;
  return {
    ...emulator,
    sts,
    assume: (changes = {}, by = gateway) => assumeRole(sts(by), changes),
    as: (credential) => clientOf(emulator.url, configOf(credential)),
  };
}

/** What an SDK needs of a credential: it would not use one whose expiry it knows to have passed. */
function keysOf({ accessKeyId, secretAccessKey, sessionToken }: Credential) {
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}

/** The credentials of an answer of STS. */
export function credentialOf({ Credentials }: Awaited<ReturnType<typeof assumeRole>>): Credential {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}
