import { fileURLToPath } from 'node:url';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import type { LocalConfig } from '../config.ts';
import { createEmulator, developmentCredential } from '../emulator/index.ts';
import { accountOfStack, lambdaEnvironment } from './account.ts';
import { awsIdentity, type AwsIdentity } from './awsIdentity.ts';
import { createSampleStore } from './sampleStore.ts';

/** Tells what the Lambdas call: the embedded CloudFront, or AWS with this identity. */
export type Upstream = EmulatorUpstream | AwsIdentity;

/** Tells where the embedded CloudFront is. If its account was empty, the samples have this store, and are still to be created. */
export interface EmulatorUpstream {
  emulatorUrl: string;
  sampleStoreArn: string | undefined;
}

/** Names the variables that would make the AWS SDK ignore the emulator's key or address. */
const strayVariables = ['AWS_PROFILE', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'];

/** Starts the embedded CloudFront, and points the Lambdas to it. Adds to `endings` a function that ends it. */
export async function startEmulator(
  { emulatorPort, emulatorState, emulatorHosts }: LocalConfig,
  endings: (() => unknown)[],
): Promise<EmulatorUpstream> {
  const emulator = await createEmulator({
    ...(await accountOfStack()),
    port: emulatorPort,
    hosts: emulatorHosts,
    ...(emulatorState && { stateFile: emulatorState }),
  });
  endings.push(() => emulator.close());
  for (const name of strayVariables) delete process.env[name];
  setEnvironment(lambdaEnvironment(emulator.url));
  const client = new CloudFrontClient({ credentials: developmentCredential });
  return { emulatorUrl: emulator.url, sampleStoreArn: await createSampleStore(client, emulator) };
}

/** Points the Lambdas to AWS, with this machine's own credentials. Throws `CredentialsError`. */
export async function reachAws(): Promise<Upstream> {
  const { env } = process;
  setEnvironment({
    AWS_REGION: env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || 'us-east-1',
    OPERATOR_ROLE_ARN: env['OPERATOR_ROLE_ARN'] || 'none',
    TOKEN_HINT: 'The address that npm start prints last fills it in.',
  });
  return awsIdentity();
}

/** Sets the variables that AWS Lambda and serverless.yml would set. */
function setEnvironment(variables: Record<string, string>): void {
  const { env } = process;
  env['ACCESS_FILE'] ||= fileURLToPath(new URL('access.json', import.meta.url));
  env['INTROSPECTION'] = 'true';
  env['TOKEN_HINT'] = '`npm run -s token -- admin` prints one.';
  Object.assign(env, variables);
}
