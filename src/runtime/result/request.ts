import { isEntries, type Entries, type EventRequest, type TestEvent } from '../event.ts';
import { present, valuesOf } from './entries.ts';
import { headerProblem } from './headers.ts';

/** URI and query together stay under this (developer guide, restrictions on CloudFront Functions). */
const URL_CHARACTERS = 8192;

const BLANK_OR_CONTROL = /[\u0000-\u0020\u007f]/;

function pairsOf(querystring: Entries, original: Entries): string[] {
  return Object.entries(querystring).flatMap(([name, entry]) => {
    const before = Object.hasOwn(original, name) ? original[name] : undefined;
    return valuesOf(entry, before).map((value) => (value === '' ? name : `${name}=${value}`));
  });
}

function uriProblem(uri: string, request: EventRequest): string | undefined {
  if (!uri.startsWith('/')) return 'uri must start with /';
  return BLANK_OR_CONTROL.test(uri) && uri !== request.uri
    ? 'uri must not have spaces or control characters'
    : undefined;
}

/** What the function writes into the query is checked; what the event brought along is not. */
function queryProblem(pairs: string[], { querystring }: EventRequest): string | undefined {
  const known = new Set(pairsOf(querystring, querystring));
  const written = pairs.filter((pair) => !known.has(pair));
  return written.some((pair) => BLANK_OR_CONTROL.test(pair) || pair.includes('#'))
    ? 'querystring must not have spaces, control characters or #'
    : undefined;
}

function lengthProblem(uri: string, pairs: string[]): string | undefined {
  const { length } = `${uri}?${pairs.join('&')}`;
  return length < URL_CHARACTERS
    ? undefined
    : `uri and querystring must have less than ${URL_CHARACTERS} characters`;
}

/** The request that a function returned, as output; a string says what is wrong with it. */
export function checkRequest(
  returned: Record<string, unknown>,
  event: TestEvent,
): EventRequest | string {
  const { headers = {}, method, querystring = {}, uri, cookies = {} } = returned;
  const { request } = event;
  if (typeof uri !== 'string') return 'uri must be a string';
  if (method !== request.method) return 'method is read-only';
  if (!isEntries(headers)) return 'headers must map names to objects with a string value';
  if (!isEntries(querystring)) return 'querystring must map names to objects with a string value';
  if (!isEntries(cookies)) return 'cookies must map names to objects with a string value';
  const pairs = pairsOf(querystring, request.querystring);
  const problem =
    uriProblem(uri, request) ??
    headerProblem({ headers, original: request.headers, eventType: 'viewer-request' }) ??
    queryProblem(pairs, request) ??
    lengthProblem(uri, pairs);
  if (problem !== undefined) return problem;
  return {
    headers: present(headers),
    method: request.method,
    querystring: present(querystring),
    uri,
    cookies: present(cookies),
  };
}
