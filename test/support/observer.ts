import { createGateway } from '../../src/createContext.ts';
import { lambdaEnvironment, observerCredential } from '../../src/local/account.ts';
import { createObserver } from '../../src/observer/createObserver.ts';

/** Makes the observer over an emulator, with the rights of its role. Each call is one sweep. */
export function observerOf(emulatorUrl: string) {
  const environment = {
    ...process.env,
    ...lambdaEnvironment(emulatorUrl),
    ACCESS_FILE: 'src/local/access.json',
    OPERATOR_ROLE_ARN: 'none',
  };
  const { accessKeyId, secretAccessKey, sessionToken = '' } = observerCredential;
  const gateway = createGateway(environment, { accessKeyId, secretAccessKey, sessionToken });
  const observe = createObserver(gateway, { isQuiet: true });
  return () => observe({ awsRequestId: 'sweep', getRemainingTimeInMillis: () => 240_000 });
}
