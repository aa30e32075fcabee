/**
 * Answers documents with the GraphQL Lambda's handler, one at a time, as the process that `worst.test.ts` starts with
 * Lambda's flags. Tells what each took, and the most memory of all so far.
 */
import { toLambdaContext } from '../../src/local/event.ts';
import { createGateway } from '../../src/createContext.ts';
import { createGraphqlHandler } from '../../src/graphql/createGraphqlHandler.ts';
import { peakMb } from '../support/peakMemory.ts';

/** Describes a document to send, as an event of API Gateway. */
export interface Asked {
  event: object;
}

/** Holds what a request took. */
export interface Took {
  statusCode: number;
  /** Bytes of the answer as Lambda counts them: the result as JSON, in which its body is JSON once more. */
  bytes: number;
  code: string | undefined;
  /** The most resident memory of the process so far, in MB. */
  peakMb: number;
}

// Nobody reads the log here.
Object.assign(console, { info: () => undefined, log: () => undefined, error: () => undefined });
const handler = createGraphqlHandler(createGateway(process.env)) as (
  event: object,
  context: object,
  callback: () => void,
) => Promise<{ statusCode: number; body: string }>; // as Lambda calls it

process.on('message', ({ event }: Asked) => {
  void answer(event).then((took) => process.send?.(took));
});
process.send?.('ready');

async function answer(event: object): Promise<Took> {
  const result = await handler(event, toLambdaContext('graphql', 29_000), () => undefined);
  const { statusCode, body } = result;
  const bytes = Buffer.byteLength(JSON.stringify(result));
  const { errors } = bytes < 100_000 ? JSON.parse(body) : { errors: undefined };
  return { statusCode, bytes, code: errors?.[0]?.extensions?.code, peakMb: peakMb() };
}
