import { isEntries, type Entries, type EventRequest, type TestEvent } from '../event.ts';
import { present } from './entries.ts';
import { headerProblem } from './headers.ts';

/** URI and query together stay under this (developer guide, restrictions on CloudFront Functions). */
const URL_CHARACTERS = 8192;

const BLANK_OR_CONTROL = /[\u0000-\u0020\u007f]/;

function pairsOf(querystring: Entries): string[] {
  return Object.entries(querystring).flatMap(([name, entry]) =>
    (entry.multiValue ?? [entry]).map(({ value }) => (value === '' ? name : `${name}=${value}`)),
  );
}

function uriProblem(uri: string, request: EventRequest): string | undefined {
  if (!uri.startsWith('/')) return 'uri must start with /';
  return BLANK_OR_CONTROL.test(uri) && uri !== request.uri
    ? 'uri must not have spaces or control characters'
    : undefined;
}

/** What the function writes into the query is checked; what the event brought along is not. */
function queryProblem(querystring: Entries, request: EventRequest): string | undefined {
  const known = new Set(pairsOf(request.querystring));
  const written = pairsOf(querystring).filter((pair) => !known.has(pair));
  return written.some((pair) => BLANK_OR_CONTROL.test(pair) || pair.includes('#'))
    ? 'querystring must not have spaces, control characters or #'
    : undefined;
}

function lengthProblem(uri: string, querystring: Entries): string | undefined {
  const { length } = `${uri}?${pairsOf(querystring).join('&')}`;
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
  const problem =
    uriProblem(uri, request) ??
    headerProblem({ headers, original: request.headers, eventType: 'viewer-request' }) ??
    queryProblem(querystring, request) ??
    lengthProblem(uri, querystring);
  if (problem !== undefined) return problem;
  return {
    headers: present(headers),
    method: request.method,
    querystring: present(querystring),
    uri,
    cookies: present(cookies),
  };
}
