import {
  CloudFrontClient,
  type $Command,
  type CloudFrontClientConfig,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-cloudfront';
import type { HttpRequest } from '@smithy/core/protocols';
import { getSchemaSerdePlugin } from '@smithy/core/schema';
import { Sha256 } from './sha256.ts';

/** What a client sends. */
export type Command<Input extends ServiceInputTypes, Answer extends ServiceOutputTypes> = $Command<
  Input,
  Answer,
  CloudFrontClient['config'],
  ServiceInputTypes,
  ServiceOutputTypes
>;

/** What is to be known of a call while the SDK makes attempts at it. */
export interface Watch {
  /** When whatever is on its way is given up, in ms of `Date.now()`. */
  endsAtMs: number;
  /** Goes around each attempt, from the signed request to the answer that has been read. */
  attempt: <Result>(make: () => Promise<Result>) => Promise<Result>;
}

/** Under which a command's input keeps the watch: the SDK hands it from one middleware to the next as it is. */
const watchKey = Symbol('watch');

function watchOf(input: object): Watch {
  const { [watchKey]: watch } = input as { [watchKey]?: Watch }; // as sendWatched leaves it
  if (!watch) throw new Error('a command was sent without a watch');
  return watch;
}

/** Sends a command of a client that was made here. */
export function sendWatched<Input extends ServiceInputTypes, Answer extends ServiceOutputTypes>(
  client: CloudFrontClient,
  command: Command<Input, Answer>,
  watch: Watch,
): Promise<Answer> {
  Object.assign(command.input, { [watchKey]: watch });
  return client.send(command);
}

/**
 * A client that puts its chain of middleware together once for each kind of command, not for each call: so what belongs
 * to one call is not in the chain, but beside it. It has one signer and one user agent, and nothing that words calls
 * for a log.
 */
export function createCloudFrontClient(settings: CloudFrontClientConfig): CloudFrontClient {
  const client = new CloudFrontClient({ ...settings, cacheMiddleware: true, sha256: Sha256 });
  const { config, middlewareStack } = client;
  // The SDK copies its settings three times a call, and V8 copies a plain object far faster than the SDK's own of them.
  const plain = { ...config };
  Object.assign(client, { config: plain });
  middlewareStack.use(getSchemaSerdePlugin(plain));
  const { signer } = config;
  let own: ReturnType<typeof signer> | undefined;
  config.signer = (scheme) => (own ??= signer(scheme));
  middlewareStack.remove('loggerMiddleware');
  keepUserAgent(client);
  middlewareStack.add((next) => (args) => watchOf(args.input).attempt(() => next(args)), {
    name: 'watch',
    step: 'finalizeRequest',
    priority: 'low',
  });
  middlewareStack.add(
    () =>
      ({ input, request }) => {
        const requestTimeout = watchOf(input).endsAtMs - Date.now();
        return config.requestHandler.handle(request, { requestTimeout });
      },
    { name: 'send', step: 'deserialize', priority: 'low' },
  );
  return client;
}

/** Words the client's user agent at the first call, where the SDK does at each. */
function keepUserAgent({ config, middlewareStack }: CloudFrontClient): void {
  let userAgent: Promise<string> | undefined;
  middlewareStack.remove('getUserAgentMiddleware');
  middlewareStack.add(
    (next) => async (args) => {
      const { headers } = args.request as HttpRequest; // what the SDK makes of a command
      headers['user-agent'] = await (userAgent ??= userAgentOf(config));
      return next(args);
    },
    { name: 'userAgent', step: 'build', priority: 'low' },
  );
}

/** As the SDK words it, but for the features that a call uses: so it is the same for each. */
async function userAgentOf(config: CloudFrontClient['config']): Promise<string> {
  const { defaultUserAgentProvider, userAgentAppId } = config;
  const app = await userAgentAppId();
  const sections = [...(await defaultUserAgentProvider()), ...(app ? [['app', app] as const] : [])];
  const words = sections.map(([name, version]) => {
    const word = name.startsWith('api/') ? name.toLowerCase() : name;
    return version ? `${word}${word.includes('/') ? '#' : '/'}${version}` : word;
  });
  return words.join(' ').replaceAll(/[^\x20-\x7e]/g, '-');
}
