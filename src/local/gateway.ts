import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import type { Handler } from 'aws-lambda';
import { buildPages } from '../../infra/pages.ts';
import type { LocalConfig } from '../config.ts';
import { createGateway } from '../createContext.ts';
import { createEmulator, developmentCredential, type Emulator } from '../emulator/index.ts';
import { createGraphqlHandler } from '../graphql/createGraphqlHandler.ts';
import { createPagesHandler } from '../pages/createPagesHandler.ts';
import { createRestHandler } from '../rest/createRestHandler.ts';
import { accountOfStack, lambdaEnvironment } from './account.ts';
import { startApiGateway, type Answered, type ApiGatewayOptions } from './apiGateway.ts';
import { createIamAuthorizer } from './iamAuthorizer.ts';
import { createJwtAuthorizer } from './jwtAuthorizer.ts';
import { withPageToken } from './pageToken.ts';
import { routesOfStack } from './routes.ts';
import { createSamples } from './samples.ts';
import { audience, issuer, mintToken, publicKeys } from './tokens.ts';

export interface LocalGateway {
  url: string;
  /** Undefined over AWS. */
  emulatorUrl: string | undefined;
  close(): Promise<void>;
}

export interface GatewayOptions extends LocalConfig {
  /** Over the real CloudFront, with this machine's own AWS credentials. */
  aws: boolean;
  /** Told of each request when it has been answered. */
  onAnswer: (answered: Answered) => void;
}

/** What of this process's environment would turn the AWS SDK away from the emulator. */
const strayVariables = ['AWS_PROFILE', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'];

/** Starts the gateway, over the embedded CloudFront with samples in it unless told to go to AWS. */
export async function startGateway(options: GatewayOptions): Promise<LocalGateway> {
  const emulator = options.aws ? undefined : await startEmulator(options);
  try {
    setLambdaEnvironment(emulator?.url);
    await buildMissingPages();
    if (emulator) await createSamples(new CloudFrontClient({ credentials: developmentCredential }));
    const apiGateway = await startApiGateway(await apiGatewayOptions(options), options.port);
    const { port } = apiGateway.address() as AddressInfo; // a TCP server that listens
    return {
      url: `http://127.0.0.1:${port}${options.basePath}`,
      emulatorUrl: emulator?.url,
      close: async () => {
        apiGateway.close();
        apiGateway.closeAllConnections();
        await emulator?.close();
      },
    };
  } catch (error) {
    await emulator?.close();
    throw error;
  }
}

async function startEmulator({ emulatorPort, emulatorState }: LocalConfig): Promise<Emulator> {
  return createEmulator({
    ...(await accountOfStack()),
    port: emulatorPort,
    ...(emulatorState && { stateFile: emulatorState }),
  });
}

const now = () => new Date();

async function apiGatewayOptions({
  onAnswer,
  basePath,
}: GatewayOptions): Promise<ApiGatewayOptions> {
  const keys = await publicKeys();
  return {
    routes: await routesOfStack(),
    handlers: createHandlers(),
    authorizers: {
      jwt: createJwtAuthorizer({ keys, issuer, audience, now }),
      iam: createIamAuthorizer(now),
    },
    onAnswer,
    basePath,
  };
}

/** A fresh clone has none, and a changed one old ones. */
async function buildMissingPages(): Promise<void> {
  const started = Date.now();
  if (await buildPages()) console.log(`built the pages in ${Date.now() - started} ms`);
}

/** Makes the Lambdas' handlers. They share what a process has once, as `npm start` is one. */
function createHandlers(): ReadonlyMap<string, Handler> {
  const gateway = createGateway(process.env);
  const pages = createPagesHandler(process.env);
  return new Map<string, Handler>([
    ['graphql', createGraphqlHandler(gateway) as Handler],
    ['rest', createRestHandler(gateway) as Handler],
    ['pages', withPageToken(pages, () => mintToken('admin'))],
  ]);
}

function setLambdaEnvironment(emulatorUrl: string | undefined): void {
  const { env } = process;
  env['ACCESS_FILE'] ||= fileURLToPath(new URL('access.json', import.meta.url));
  env['INTROSPECTION'] = 'true';
  env['TOKEN_HINT'] = '`npm run -s token -- admin` prints one.';
  if (emulatorUrl) return setEmulatorEnvironment(emulatorUrl);
  env['AWS_REGION'] ||= env['AWS_DEFAULT_REGION'] || 'us-east-1';
  env['OPERATOR_ROLE_ARN'] ||= 'none';
}

function setEmulatorEnvironment(emulatorUrl: string): void {
  for (const name of strayVariables) delete process.env[name];
  Object.assign(process.env, lambdaEnvironment(emulatorUrl));
}
