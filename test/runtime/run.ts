import { parseEvent, runFunction } from '../../src/runtime/index.ts';
import type { RunReport, Runtime, TestEvent } from '../../src/runtime/index.ts';

export const PREFIX =
  'The CloudFront function associated with the CloudFront distribution is invalid or could not run. ';

const REQUEST = {
  method: 'GET',
  uri: '/index.html',
  querystring: {},
  headers: { host: { value: 'www.example.com' } },
  cookies: {},
};
const RESPONSE = { statusCode: 200, statusDescription: 'OK', headers: {}, cookies: {} };

/** A test event: parts of the request or, with a response, of a viewer response. */
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

export interface Options {
  event?: TestEvent;
  runtime?: Runtime;
  now?: Date;
  deadlineMs?: number;
}

/** Runs code as TestFunction does, by default in runtime 2.0 for a plain viewer request. */
export async function run(code: string, options: Options = {}): Promise<RunReport> {
  const { event = eventOf(), runtime = 'cloudfront-js-2.0', now = new Date(0) } = options;
  const limits = options.deadlineMs === undefined ? {} : { deadlineMs: options.deadlineMs };
  return await runFunction({ code: Buffer.from(code), runtime, event, now }, limits);
}

/** What an expression of function code gives, as seen through JSON in the body of a response. */
export async function valueOf(expression: string, options: Options = {}): Promise<unknown> {
  const code = `function handler(event) {
    return { statusCode: 200, body: JSON.stringify({ value: ${expression} }) };
  }`;
  const { output, errorMessage } = await run(code, options);
  if (errorMessage !== '') throw new Error(errorMessage);
  return JSON.parse(JSON.parse(output).response.body.data).value;
}

/** The error, without the prefix, of a handler with this body. */
export async function errorOf(body: string, options: Options = {}): Promise<string> {
  const { errorMessage } = await run(`function handler(event) { ${body} }`, options);
  return errorMessage.replace(PREFIX, '');
}
