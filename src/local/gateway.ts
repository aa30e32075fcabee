import type { AddressInfo } from 'node:net';
import type { Handler } from 'aws-lambda';
import { pagesConfig, type LocalConfig } from '../config.ts';
import type { Outcome } from '../context.ts';
import { createGateway, type Gateway } from '../createContext.ts';
import { createGraphqlHandler } from '../graphql/createGraphqlHandler.ts';
import { createPagesHandler } from '../pages/createPagesHandler.ts';
import { createRestHandler } from '../rest/createRestHandler.ts';
import { observerCredential } from './account.ts';
import { runInChild } from './childSandbox.ts';
import { startApiGateway, type Answered, type ApiGatewayOptions } from './apiGateway.ts';
import { createIamAuthorizer } from './iamAuthorizer.ts';
import { createJwtAuthorizer } from './jwtAuthorizer.ts';
import { withOutcomes, type OutcomesOf } from './outcomes.ts';
import { noPageBuild, startPageBuild, type PageBuild } from './pageBuild.ts';
import { withPageToken } from './pageToken.ts';
import { routesOfStack } from './routes.ts';
import { createSamples } from './samples.ts';
import { startSweeps } from './sweeps.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { audience, issuer, mintToken, publicKeys, type LocalCaller } from './tokens.ts';
import { reachAws, startEmulator, type Upstream } from './upstream.ts';
import { withPageBuild } from './withPageBuild.ts';

export interface LocalGateway {
  url: string;
  upstream: Upstream;
  /** Must be given to get a token; undefined over the embedded CloudFront, where everybody on this machine gets one. */
  startSecret: string | undefined;
  close(): Promise<void>;
}

export interface GatewayOptions extends LocalConfig {
  /** Chooses the real CloudFront, with this machine's own AWS credentials. */
  aws: boolean;
  /** Prints a line about the pages: that they are being built, were built, or could not be. */
  say: (line: string) => void;
  /** Called after each request has been answered. */
  onAnswer: (answered: Answered & { outcomes: readonly Outcome[] }) => void;
}

/** Starts the gateway: over AWS if asked to, else over an embedded CloudFront with samples in it. */
export async function startGateway(options: GatewayOptions): Promise<LocalGateway> {
  const endings: (() => unknown)[] = [];
  const close = async () => {
    for (const end of endings.toReversed()) await end();
  };
  try {
    return { ...(await startAll(options, endings)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts one part after the other, and adds to `endings` a function that ends it. */
async function startAll(
  { say, onAnswer, ...options }: GatewayOptions,
  endings: (() => unknown)[],
): Promise<Omit<LocalGateway, 'close'>> {
  const pages = pagesConfig(process.env).isOn ? startPageBuild(say) : noPageBuild;
  endings.push(pages.stop);
  const upstream = options.aws ? await reachAws() : await startEmulator(options, endings);
  const secrets = await createSecrets(options);
  const gateway = createGateway(process.env, undefined, runInChild);
  if ('sampleStoreArn' in upstream && upstream.sampleStoreArn !== undefined) {
    await createSamples(upstream.emulatorUrl, upstream.sampleStoreArn);
  }
  const { handlers, outcomesOf } = createHandlers({ ...pages, ...options, gateway }, secrets);
  const apiGateway = await startApiGateway(
    {
      handlers,
      ...(await routesAndAuthorizers(secrets)),
      basePath: options.basePath,
      onAnswer: (answered) => onAnswer({ ...answered, outcomes: outcomesOf(answered.invocation) }),
    },
    options.port,
  );
  endings.push(() => {
    apiGateway.close();
    apiGateway.closeAllConnections();
  });
  await pages.isKnown;
  // Last, so that a start that fails has swept nothing.
  if ('emulatorUrl' in upstream) endings.push(startSweeps(observerCredential));
  const { port } = apiGateway.address() as AddressInfo; // a TCP server that listens
  const { startSecret } = secrets;
  return { url: `http://127.0.0.1:${port}${options.basePath}`, upstream, startSecret };
}

const now = () => new Date();

async function routesAndAuthorizers({
  key,
  serviceSecret,
}: Secrets): Promise<Pick<ApiGatewayOptions, 'routes' | 'authorizers'>> {
  const keys = await publicKeys(key);
  return {
    routes: await routesOfStack(),
    authorizers: {
      jwt: createJwtAuthorizer({ keys, issuer, audience, now }),
      iam: createIamAuthorizer(now, serviceSecret),
    },
  };
}

/** Makes the Lambdas' handlers. They share one `Gateway`, as they run in one process. */
function createHandlers(
  {
    state,
    basePath,
    gateway: plain,
  }: Pick<PageBuild, 'state'> & { basePath: string; gateway: Gateway },
  { key, startSecret }: Secrets,
): {
  handlers: ReadonlyMap<string, Handler>;
  outcomesOf: OutcomesOf;
} {
  const { gateway, outcomesOf } = withOutcomes(plain);
  const pages = withPageBuild(createPagesHandler(process.env), state, basePath);
  const mint = (caller: LocalCaller) => mintToken(caller, now(), key);
  const handlers = new Map<string, Handler>([
    ['graphql', createGraphqlHandler(gateway) as Handler],
    ['rest', createRestHandler(gateway) as Handler],
    ['pages', withPageToken(pages, { mint, startSecret })],
  ]);
  return { handlers, outcomesOf };
}
