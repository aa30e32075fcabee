import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import type { Handler } from 'aws-lambda';
import { buildPages } from '../../infra/pages.ts';
import type { LocalConfig } from '../config.ts';
import { createEmulator } from '../emulator/index.ts';
import { developmentCredential } from '../emulator/signature.ts';
import { accountOfStack, lambdaEnvironment } from './account.ts';
import { startFront } from './front.ts';
import { withPageToken } from './pageToken.ts';
import { routesOfStack } from './routes.ts';
import { createSamples } from './samples.ts';

export interface LocalGateway {
  url: string;
  emulatorUrl: string;
  close(): Promise<void>;
}

/** What of this process's environment would turn the AWS SDK away from the emulator. */
const strayVariables = ['AWS_PROFILE', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'];

/** Starts the embedded CloudFront, with samples in it, and the gateway in front of it. */
export async function startGateway(config: LocalConfig): Promise<LocalGateway> {
  const { port, emulatorPort, emulatorState } = config;
  const emulator = await createEmulator({
    ...(await accountOfStack()),
    port: emulatorPort,
    ...(emulatorState && { stateFile: emulatorState }),
  });
  try {
    await buildMissingPages();
    setLambdaEnvironment(emulator.url);
    await createSamples(new CloudFrontClient({ credentials: developmentCredential }));
    const handlers = await loadHandlers();
    const front = await startFront({ routes: await routesOfStack(), handlers }, port);
    const { port: boundPort } = front.address() as AddressInfo; // a TCP server that listens
    return {
      url: `http://127.0.0.1:${boundPort}`,
      emulatorUrl: emulator.url,
      close: async () => {
        front.close();
        front.closeAllConnections();
        await emulator.close();
      },
    };
  } catch (error) {
    await emulator.close();
    throw error;
  }
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
    ['pages', withPageToken(pages.handler, () => Promise.resolve('local'))],
  ]);
}

function setLambdaEnvironment(emulatorUrl: string): void {
  for (const name of strayVariables) delete process.env[name];
  Object.assign(process.env, {
    ...lambdaEnvironment(emulatorUrl),
    ACCESS_FILE: fileURLToPath(new URL('access.json', import.meta.url)),
    INTROSPECTION: 'true',
    TOKEN_HINT: '`npm run -s token -- admin` prints one.',
    // As the bundles have it: without, graphql-js checks at every step what only a developer of it gets wrong.
    NODE_ENV: 'production',
  });
}
