import {
  developmentCredential,
  loadPolicyEngine,
  tableEngine,
  type Credential,
  type EmulatorOptions,
} from '../emulator/index.ts';
import { rolesOfStack } from './roles.ts';
import { historyTable, tablesOfStack } from './tables.ts';

/** Stands for the Lambdas' own key: temporary credentials of their role, as AWS Lambda gives them. */
const lambdaCredential: Credential = {
  accessKeyId: 'ASIALAMBDA',
  secretAccessKey: 'development-secret-of-the-lambdas',
  sessionToken: 'development-session-of-the-lambdas',
  principal: { role: 'ApiRole', session: 'lambda' },
};

/** Stands for the observer's key, likewise. */
export const observerCredential: Credential = {
  accessKeyId: 'ASIAOBSERVER',
  secretAccessKey: 'development-secret-of-the-observer',
  sessionToken: 'development-session-of-the-observer',
  principal: { role: 'ObserverRole', session: 'observer' },
};

/**
 * Makes an account with the roles and tables of the stack, for the emulator. Key `test` may do everything; the Lambdas' key has
 * the rights of their role.
 */
export async function accountOfStack(): Promise<
  Pick<EmulatorOptions, 'credentials' | 'iam' | 'dynamoDb'>
> {
  return {
    credentials: [developmentCredential, lambdaCredential, observerCredential],
    iam: { roles: await rolesOfStack(), engine: await loadPolicyEngine() },
    dynamoDb: { tables: await tablesOfStack(), engine: tableEngine },
  };
}

/** Gives the variables that AWS Lambda and serverless.yml would set for the Lambdas, over an emulator. */
export function lambdaEnvironment(emulatorUrl: string): Record<string, string> {
  const { accessKeyId, secretAccessKey, sessionToken = '' } = lambdaCredential;
  return {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_ENDPOINT_URL_CLOUDFRONT: emulatorUrl,
    AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE: emulatorUrl,
    AWS_ENDPOINT_URL_DYNAMODB: emulatorUrl,
    AWS_ENDPOINT_URL_STS: emulatorUrl,
    OPERATOR_ROLE_ARN: 'arn:aws:iam::123456789012:role/OperatorRole',
    HISTORY_TABLE: historyTable,
    // The emulator carries nothing out late: the deadline of a request, and some more.
    HISTORY_UNTIL_MS: '40000',
  };
}
