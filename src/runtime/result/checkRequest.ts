import { isEntries, type Entries, type EventRequest, type TestEvent } from '../event.ts';
import { knownEntries, valuesOf } from './entries.ts';
import { headerProblem } from './headerProblem.ts';

/** Limits URI and query: together they have fewer characters than this (developer guide, restrictions on CloudFront Functions). */
const URL_CHARACTER_LIMIT = 8192;

const BLANK_OR_CONTROL = /[\u0000-\u0020\u007f]/;

/** Describes the request of an output. A query string that the function set as text stays text. */
type OutputRequest = Omit<EventRequest, 'querystring'> & { querystring: Entries | string };

/** Gives the parts of a query string, which AWS's own samples also set as text. */
function partsOf(querystring: Entries | string, original: Entries): string[] {
  if (typeof querystring !== 'string') return pairsOf(querystring, original);
  return querystring === '' ? [] : querystring.split('&');
}

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

/** Checks the parameters that the function added or changed. Those of the event are accepted as they are. */
function queryProblem(pairs: string[], { querystring }: EventRequest): string | undefined {
  const unchanged = new Set(pairsOf(querystring, querystring));
  const written = pairs.filter((pair) => !unchanged.has(pair));
  return written.some((pair) => BLANK_OR_CONTROL.test(pair) || pair.includes('#'))
    ? 'querystring must not have spaces, control characters or #'
    : undefined;
}

function lengthProblem(uri: string, pairs: string[]): string | undefined {
  const { length } = `${uri}?${pairs.join('&')}`;
  return length < URL_CHARACTER_LIMIT
    ? undefined
    : `uri and querystring must have less than ${URL_CHARACTER_LIMIT} characters`;
}

/** Checks a returned request and gives it as output. A request that is not valid gives its problem as a string. */
export function checkRequest(
  returned: Record<string, unknown>,
  event: TestEvent,
): OutputRequest | string {
  const { headers = {}, method, querystring = {}, uri, cookies = {} } = returned;
  const { request } = event;
  if (typeof uri !== 'string') return 'uri must be a string';
  if (method !== request.method) return 'method is read-only';
  if (!isEntries(headers)) return 'headers must map names to objects with a string value';
  if (typeof querystring !== 'string' && !isEntries(querystring)) {
    return 'querystring must be a string or map names to objects with a string value';
  }
  if (!isEntries(cookies)) return 'cookies must map names to objects with a string value';
  const pairs = partsOf(querystring, request.querystring);
  const problem =
    uriProblem(uri, request) ??
    headerProblem({
      headers,
      original: request.headers,
      eventType: 'viewer-request',
      kind: 'request',
    }) ??
    queryProblem(pairs, request) ??
    lengthProblem(uri, pairs);
  if (problem !== undefined) return problem;
  return {
    headers: knownEntries(headers),
    method: request.method,
    querystring: typeof querystring === 'string' ? querystring : knownEntries(querystring),
    uri,
    cookies: knownEntries(cookies),
  };
}
