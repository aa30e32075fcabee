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
/** Makes the ARN of a function. */
export const functionArn = (name: string) => `arn:aws:cloudfront::${account}:function/${name}`;
/** Makes the ARN of a role. */
export const roleArn = (name: string) => `arn:aws:iam::${account}:role/${name}`;
/** Makes the ARN of a role's session. */
export const sessionArn = (name: string, session: string) =>
  `arn:aws:sts::${account}:assumed-role/${name}/${session}`;

/** Makes a policy with one statement that allows. */
export const allow = (
  Action: string | string[],
  Resource: string | string[],
  more: object = {},
) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource, ...more }],
});

/** Makes a trust policy. Its principal is an ARN or an account. */
export const trust = (AWS: string, Action: string | string[], Condition: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS }, Action, Condition }],
});

/** Names the two actions of an AssumeRole with a source identity. */
export const bothActions = ['sts:AssumeRole', 'sts:SetSourceIdentity'];
/** Holds a policy that allows everything at CloudFront. */
export const fullAccess = allow('cloudfront:*', '*');

/** Makes the credential of a role's session, as Lambda gives it to its function. */
export const keyOf = (role: string, changes: Partial<Credential> = {}): Credential => ({
  accessKeyId: `ASIA${role.toUpperCase()}`,
  secretAccessKey: 'secret',
  sessionToken: `token of ${role}`,
  principal: { role, session: 'lambda' },
  ...changes,
});

/** Describes an emulator with roles and credentials. */
export interface TestAccount extends TestEmulator {
  /** Makes an STS client with a credential. */
  sts(credential: Credential): STSClient;
  /** Assumes the role `operator` with the first credential, or with `by`. */
  assume(changes?: Partial<AssumeRoleCommandInput>, by?: Credential): ReturnType<typeof assumeRole>;
  /** Makes a CloudFront client with a credential. */
  as(credential: Credential): CloudFrontClient;
}

function assumeRole(client: STSClient, changes: Partial<AssumeRoleCommandInput>) {
  const RoleArn = roleArn('operator');
  return client.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'jwt.ann', ...changes }));
}

/** Starts an emulator with roles and the credentials of their sessions. A credential without principal is root. */
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
  /** Sets the client's clock to the account's at this moment, like a machine whose time is right. */
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

/** Gives the keys of a credential without its expiry: the SDK would refuse a credential that has expired. */
function keysOf({ accessKeyId, secretAccessKey, sessionToken }: Credential) {
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}

/** Reads the credential from an answer of STS. */
export function credentialOf({ Credentials }: Awaited<ReturnType<typeof assumeRole>>): Credential {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}
