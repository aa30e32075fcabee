import type { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import type { HttpRequest } from '@smithy/core/protocols';
import { getSchemaSerdePlugin } from '@smithy/core/schema';

/** Belongs to one call while the SDK makes attempts at it. */
export interface Interceptor {
  /** The time at which a call in flight is given up, in ms of `Date.now()`. */
  endsAtMs: number;
  /** The longest time for one attempt, in ms; none unless told. */
  attemptMs?: number;
  /** Headers that are sent besides, and not signed. */
  headers?: Readonly<Record<string, string>>;
  /** Goes around each attempt, from the signed request to the answer that has been read. */
  aroundAttempt: <Result>(attempt: () => Promise<Result>) => Promise<Result>;
}

/**
 * Names the member of a command's input that holds its interceptor. The SDK hands the input from one middleware to the
 * next.
 */
const interceptorKey = Symbol('interceptor');

function interceptorOf(input: object): Interceptor {
  const { [interceptorKey]: interceptor } = input as { [interceptorKey]?: Interceptor }; // as `intercept` leaves it
  if (!interceptor) throw new Error('a command was sent without an interceptor');
  return interceptor;
}

/** Gives a command its interceptor, before it is sent through a client that `tuneClient` has changed. */
export function intercept<Command extends { input: object }>(
  command: Command,
  interceptor: Interceptor,
): Command {
  Object.assign(command.input, { [interceptorKey]: interceptor });
  return command;
}

/** Describes the parts of a client of the SDK that are changed. All of its clients have them alike. */
type Client = Pick<CloudFrontClient, 'config' | 'middlewareStack'>;

/**
 * Makes a client of the SDK faster when warm: it puts the middleware together once for each kind of command, not for each
 * call (with the setting `cacheMiddleware`), so that what belongs to one call stands in its interceptor; it makes one
 * signer, and lets the SDK copy plain settings. `sdkClient.test.ts` and `middleware.test.ts` fail when a change to the SDK's
 * client has lost its effect.
 */
export function tuneClient(client: Client): void {
  const { config, middlewareStack } = client;
  // The SDK copies its settings three times a call. V8 copies a plain object some seven times as fast as the SDK's own,
  // which it keeps as a dictionary.
  const plain = { ...config };
  Object.assign(client, { config: plain });
  middlewareStack.use(getSchemaSerdePlugin(plain));
  const { signer } = config;
  let memoized: ReturnType<typeof signer> | undefined;
  config.signer = (scheme) => (memoized ??= signer(scheme));
  middlewareStack.add(
    (next, context) => {
      // The SDK keeps the context with the middleware: with the command that came first, its code and all.
      Object.assign(context['__smithy_context'] ?? {}, { commandInstance: undefined });
      return (args) => interceptorOf(args.input).aroundAttempt(() => next(args));
    },
    {
      name: 'intercept',
      step: 'finalizeRequest',
      priority: 'low',
    },
  );
  middlewareStack.add(
    () =>
      ({ input, request }) => {
        const { endsAtMs, attemptMs = Number.POSITIVE_INFINITY, headers } = interceptorOf(input);
        Object.assign((request as HttpRequest).headers, headers); // what the SDK makes of a command
        const requestTimeout = Math.min(endsAtMs - Date.now(), attemptMs);
        return config.requestHandler.handle(request, { requestTimeout });
      },
    { name: 'send', step: 'deserialize', priority: 'low' },
  );
}
