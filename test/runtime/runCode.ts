import { parseEvent, runFunction } from '../../src/runtime/index.ts';
import type {
  KeyValueStore,
  RunReport,
  Runtime,
  TestEvent,
  UnlimitedResource,
} from '../../src/runtime/index.ts';

/** Begins the error message of every script error (observed). */
export const SCRIPT_ERROR_PREFIX =
  'The CloudFront function associated with the CloudFront distribution is invalid or could not run. ';

const REQUEST = {
  method: 'GET',
  uri: '/index.html',
  querystring: {},
  headers: { host: { value: 'www.example.com' } },
  cookies: {},
};
const RESPONSE = { statusCode: 200, statusDescription: 'OK', headers: {}, cookies: {} };

/** Makes a viewer-request event, or with a response a viewer-response event. The given parts replace the sample's. */
export function eventOf(request: object = {}, response?: object): TestEvent {
  const text = JSON.stringify({
    version: '1.0',
    context: { eventType: response === undefined ? 'viewer-request' : 'viewer-response' },
    viewer: { ip: '198.51.100.7' },
    request: { ...REQUEST, ...request },
    ...(response === undefined ? {} : { response: { ...RESPONSE, ...response } }),
  });
  const event = parseEvent(Buffer.from(text));
  if (event === undefined) throw new Error(`not an event: ${text}`);
  return event;
}

/** Sets what a test needs of a run. */
export interface RunOptions {
  event?: TestEvent;
  runtime?: Runtime;
  now?: Date;
  deadlineMs?: number;
  keyValueStore?: () => KeyValueStore;
  unlimited?: readonly UnlimitedResource[];
}

/** Runs code as TestFunction does, by default in runtime 2.0 for the sample viewer request. */
export async function runCode(code: string, options: RunOptions = {}): Promise<RunReport> {
  const { event = eventOf(), runtime = 'cloudfront-js-2.0', now = new Date(0) } = options;
  const { deadlineMs, unlimited = [], keyValueStore } = options;
  const limits = { unlimited, ...(deadlineMs === undefined ? {} : { deadlineMs }) };
  const store = keyValueStore && { keyValueStore };
  return await runFunction({ code: Buffer.from(code), runtime, event, now, ...store }, limits);
}

/** Evaluates an expression inside a function and gives its value, which passes through JSON. Throws the error of the run. */
export async function valueOf(expression: string, options: RunOptions = {}): Promise<unknown> {
  const code = `function handler(event) {
    return { statusCode: 200, body: JSON.stringify({ value: ${expression} }) };
  }`;
  const { output, errorMessage } = await runCode(code, options);
  if (errorMessage !== '') throw new Error(errorMessage);
  return JSON.parse(JSON.parse(output).response.body.data).value;
}

/** Runs a handler with this body and gives its error message without the prefix. */
export async function errorOf(body: string, options: RunOptions = {}): Promise<string> {
  const { errorMessage } = await runCode(`function handler(event) { ${body} }`, options);
  return errorMessage.replace(SCRIPT_ERROR_PREFIX, '');
}
