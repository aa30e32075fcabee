import {
  developmentCredential,
  loadPolicyEngine,
  type Credential,
  type EmulatorOptions,
} from '../emulator/index.ts';
import { rolesOfStack } from './roles.ts';

/** The Lambdas' own key: a session of their role, as AWS Lambda would lend it. */
const lambdaCredential: Credential = {
  accessKeyId: 'ASIALAMBDA',
  secretAccessKey: 'development-secret-of-the-lambdas',
  sessionToken: 'development-session-of-the-lambdas',
  principal: { role: 'ApiRole', session: 'lambda' },
};

/** An account with the roles of the stack, for the emulator. Key `test` may do everything, the Lambdas' what they may. */
export async function accountOfStack(): Promise<Pick<EmulatorOptions, 'credentials' | 'iam'>> {
  return {
    credentials: [developmentCredential, lambdaCredential],
    iam: { roles: await rolesOfStack(), engine: await loadPolicyEngine() },
  };
}

/** What AWS Lambda and serverless.yml would set for the Lambdas, over an emulator. */
export function lambdaEnvironment(emulatorUrl: string): Record<string, string> {
  const { accessKeyId, secretAccessKey, sessionToken = '' } = lambdaCredential;
  return {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_ENDPOINT_URL_CLOUDFRONT: emulatorUrl,
    AWS_ENDPOINT_URL_STS: emulatorUrl,
    OPERATOR_ROLE_ARN: 'arn:aws:iam::123456789012:role/OperatorRole',
  };
}
