import { fileURLToPath } from 'node:url';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import type { LocalConfig } from '../config.ts';
import { createEmulator, developmentCredential } from '../emulator/index.ts';
import { accountOfStack, lambdaEnvironment } from './account.ts';
import { awsIdentity, type AwsIdentity } from './awsIdentity.ts';
import { createSamples } from './samples.ts';

/** Tells what the Lambdas call: the embedded CloudFront, or AWS with this identity. */
export type Upstream = { emulatorUrl: string } | AwsIdentity;

/** Names the variables that would make the AWS SDK ignore the emulator's key or address. */
const strayVariables = ['AWS_PROFILE', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'];

/** Starts the embedded CloudFront with samples, and points the Lambdas to it. Adds to `endings` a function that ends it. */
export async function startEmulator(
  { emulatorPort, emulatorState, emulatorHosts }: LocalConfig,
  endings: (() => unknown)[],
): Promise<Upstream> {
  const emulator = await createEmulator({
    ...(await accountOfStack()),
    port: emulatorPort,
    hosts: emulatorHosts,
    ...(emulatorState && { stateFile: emulatorState }),
  });
  endings.push(() => emulator.close());
  for (const name of strayVariables) delete process.env[name];
  setEnvironment(lambdaEnvironment(emulator.url));
  await createSamples(new CloudFrontClient({ credentials: developmentCredential }), emulator);
  return { emulatorUrl: emulator.url };
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
