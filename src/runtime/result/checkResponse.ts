import { isEntries, isObject, type EventResponse, type TestEvent } from '../event.ts';
import { knownEntries } from './entries.ts';
import { headerProblem } from './headerProblem.ts';

interface Body {
  encoding: 'text' | 'base64';
  data: string;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Checks a body and gives it with its encoding; a string is a text body. An invalid body gives its problem. */
function checkBody(body: unknown): Body | string {
  if (typeof body === 'string') return { encoding: 'text', data: body };
  if (!isObject(body)) return 'body must be a string or an object with encoding and data';
  const { encoding, data } = body;
  if (encoding !== 'text' && encoding !== 'base64') return 'body.encoding must be text or base64';
  if (typeof data !== 'string') return 'body.data must be a string';
  return encoding === 'text' || BASE64.test(data)
    ? { encoding, data }
    : 'body.data must be valid base64';
}

function isStatusCode(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599;
}

/** Checks a returned response and gives it as output. A response that is not valid gives its problem as a string. */
export function checkResponse(
  returned: Record<string, unknown>,
  event: TestEvent,
): (EventResponse & { body?: Body }) | string {
  const { headers = {}, statusDescription, cookies = {}, statusCode, body } = returned;
  const { eventType } = event.context;
  if (!isStatusCode(statusCode)) return 'statusCode must be an integer from 100 to 599';
  if (statusDescription !== undefined && typeof statusDescription !== 'string') {
    return 'statusDescription must be a string';
  }
  if (!isEntries(headers)) return 'headers must map names to objects with a string value';
  if (!isEntries(cookies)) return 'cookies must map names to objects with a string value';
  const original = eventType === 'viewer-response' ? (event.response?.headers ?? {}) : {};
  const problem = headerProblem({ headers, original, eventType, kind: 'response' });
  if (problem !== undefined) return problem;
  const checked = body === undefined ? undefined : checkBody(body);
  if (typeof checked === 'string') return checked;
  return {
    headers: knownEntries(headers),
    ...(statusDescription === undefined ? {} : { statusDescription }),
    cookies: knownEntries(cookies),
    statusCode,
    ...(checked === undefined ? {} : { body: checked }),
  };
}
