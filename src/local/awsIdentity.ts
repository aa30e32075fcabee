import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

/** Says in one line why there are no usable AWS credentials, and what to do. */
export class CredentialsError extends Error {}

/** Makes a start without a network fail within seconds. */
const patience = { connectionTimeout: 5_000, requestTimeout: 10_000, throwOnRequestTimeout: true };

/** Holds the account and the identity that AWS sees in this machine's credentials. */
export interface AwsIdentity {
  account: string;
  arn: string;
}

/** Asks AWS STS whose credentials the SDK has found. Throws `CredentialsError`. */
export async function awsIdentity(): Promise<AwsIdentity> {
  const client = new STSClient({ maxAttempts: 2, requestHandler: patience });
  try {
    const { Account = '', Arn = '' } = await client.send(new GetCallerIdentityCommand());
    return { account: Account, arn: Arn };
  } catch (error) {
    throw new CredentialsError(reasonOf(error as Error)); // the SDK throws nothing else
  } finally {
    client.destroy();
  }
}

/** Explains a failure in one line, in AWS's own words if it has answered, else in the SDK's. */
function reasonOf(error: Error): string {
  const { name, message } = error;
  const words = message.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
  if ('$fault' in error && error.$fault === 'client') {
    return `AWS STS refuses this machine's credentials (${name}: ${words}). Renew them, or name others with AWS_PROFILE.`;
  }
  if (/credential|token|profile|sso/i.test(`${name} ${words}`)) {
    return `No AWS credentials can be used (${words}). Set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; npm start without --aws needs none.`;
  }
  return `AWS STS could not be asked for the identity (${words || name}). Check the network and AWS_REGION; npm start without --aws needs neither.`;
}
