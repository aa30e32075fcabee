import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import type { Handler } from 'aws-lambda';
import { buildPages } from '../../infra/pages.ts';
import type { LocalConfig } from '../config.ts';
import { createEmulator, type Emulator } from '../emulator/index.ts';
import { developmentCredential } from '../emulator/signature.ts';
import { accountOfStack, lambdaEnvironment } from './account.ts';
import { startFront, type Answered, type FrontOptions } from './front.ts';
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
    const front = await startFront(await frontOptions(options.onAnswer), options.port);
    const { port } = front.address() as AddressInfo; // a TCP server that listens
    return {
      url: `http://127.0.0.1:${port}`,
      emulatorUrl: emulator?.url,
      close: async () => {
        front.close();
        front.closeAllConnections();
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

async function frontOptions(onAnswer: GatewayOptions['onAnswer']): Promise<FrontOptions> {
  const keys = await publicKeys();
  return {
    routes: await routesOfStack(),
    handlers: await loadHandlers(),
    authorizers: {
      jwt: createJwtAuthorizer({ keys, issuer, audience, now }),
      iam: createIamAuthorizer(now),
    },
    onAnswer,
  };
}

/** A fresh clone has none, and a changed one old ones. */
async function buildMissingPages(): Promise<void> {
  const started = Date.now();
  if (await buildPages()) console.log(`built the pages in ${Date.now() - started} ms`);
}

/** The handlers read their environment when they are loaded, as in Lambda. */
async function loadHandlers(): Promise<ReadonlyMap<string, Handler>> {
  const graphql = await import('../graphql/handler.ts');
  const rest = await import('../rest/handler.ts');
  const pages = await import('../pages/handler.ts');
  return new Map<string, Handler>([
    ['graphql', graphql.handler],
    ['rest', rest.handler],
    ['pages', withPageToken(pages.handler, () => mintToken('admin'))],
  ]);
}

function setLambdaEnvironment(emulatorUrl: string | undefined): void {
  const { env } = process;
  env['ACCESS_FILE'] ||= fileURLToPath(new URL('access.json', import.meta.url));
  env['INTROSPECTION'] = 'true';
  env['TOKEN_HINT'] = '`npm run -s token -- admin` prints one.';
  // As the bundles have it: without, graphql-js checks at every step what only a developer of it gets wrong.
  env['NODE_ENV'] = 'production';
  if (emulatorUrl) return setEmulatorEnvironment(emulatorUrl);
  env['AWS_REGION'] ||= env['AWS_DEFAULT_REGION'] || 'us-east-1';
  env['OPERATOR_ROLE_ARN'] ||= 'none';
}

function setEmulatorEnvironment(emulatorUrl: string): void {
  for (const name of strayVariables) delete process.env[name];
  Object.assign(process.env, lambdaEnvironment(emulatorUrl));
}
