import {
  createKeyValueClient,
  type KeyValueClient,
} from '../../src/aws/keyValues/keyValueClient.ts';
import { RequestHandler } from '../../src/aws/requestHandler.ts';
import { RetryStrategy } from '../../src/aws/retryStrategy.ts';
import { developmentKey } from './emulator.ts';

/** Makes the gateway's own client of the data plane at an address, with the development key. */
export function ownKeyValueClient(
  endpoint: string,
  changes: Partial<Pick<KeyValueClient, 'credentials'>> = {},
): KeyValueClient {
  return createKeyValueClient({
    endpoint,
    requestHandler: new RequestHandler({ connectMs: 2_000, silenceMs: 8_000 }),
    retryStrategy: new RetryStrategy(),
    credentials: () => Promise.resolve(developmentKey),
    ...changes,
  });
}
