import { AwsError, verifySignature, type Credential } from '../emulator/index.ts';
import type { Authorizer, Decision } from './authorizer.ts';

/** Describes the role session of a service on this machine. */
const session = { role: 'team-a-deploy', name: 'local', roleId: 'AROALOCALTEAMADEPLOY' };
const accountId = '123456789012';

const accessKeyId = 'team-a-deploy';

/** Gives the secret access key for development, which is public: it opens the gateway to everybody on this machine. */
export const knownServiceSecret = 'team-a-deploy';

/**
 * Makes the IAM authorizer of an HTTP API, which knows one access key, `team-a-deploy`. Its sender gets the same answer
 * whatever is wrong with a signature.
 * Source: API Gateway developer guide, "Control access to HTTP APIs with IAM authorization".
 */
export function createIamAuthorizer(
  now: () => Date,
  secretAccessKey = knownServiceSecret,
): Authorizer {
  const credentials = new Map([[accessKeyId, { accessKeyId, secretAccessKey }]]);
  return (request) => {
    try {
      const options = { credentials, service: 'execute-api', now: now() };
      return signerOf(verifySignature(request, options));
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const reason = `${error.code}: ${error.message}`;
      return { refusal: { statusCode: 403, body: '{"message":"Forbidden"}' }, reason };
    }
  };
}

function signerOf({ accessKeyId: accessKey }: Credential): Decision {
  const userArn = `arn:aws:sts::${accountId}:assumed-role/${session.role}/${session.name}`;
  const userId = `${session.roleId}:${session.name}`;
  const ids = { accessKey, accountId, callerId: userId, userArn, userId };
  const iam = { ...ids, cognitoIdentity: null, principalOrgId: null };
  return { authorizer: { iam }, subject: userArn };
}
