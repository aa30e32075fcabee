/** Describes a value of a header, cookie or query parameter. `attributes` are those of a cookie. */
export interface Value {
  value: string;
  attributes?: string;
}

/** Describes a header, cookie or query parameter. It has `multiValue` when its name occurs more than once. */
export interface Entry extends Value {
  multiValue?: Value[];
}

/** Maps names to headers, cookies or query parameters. */
export type Entries = Record<string, Entry>;

/** Describes the request of an event. */
export interface EventRequest {
  method: string;
  uri: string;
  querystring: Entries;
  headers: Entries;
  cookies: Entries;
}

/** Describes the response of a viewer-response event. */
export interface EventResponse {
  statusCode: number;
  statusDescription?: string;
  headers: Entries;
  cookies: Entries;
}

/** Describes the event object of a test (developer guide, event structure). */
export interface TestEvent {
  version: '1.0';
  context: { eventType: 'viewer-request' | 'viewer-response' } & Record<string, unknown>;
  viewer?: { ip?: string };
  request: EventRequest;
  response?: EventResponse;
}

const EVENT_TYPES = new Set(['viewer-request', 'viewer-response']);

/** Checks that a value is an object and no array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isValue(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { value: text, attributes } = value;
  return typeof text === 'string' && (attributes === undefined || typeof attributes === 'string');
}

/** Checks that a value maps names to `{value, multiValue: [{value}]}`. `multiValue` is optional. */
export function isEntries(value: unknown): value is Entries {
  if (!isObject(value)) return false;
  return Object.values(value).every((entry) => {
    if (!isObject(entry) || !isValue(entry)) return false;
    const { multiValue } = entry;
    return multiValue === undefined || (Array.isArray(multiValue) && multiValue.every(isValue));
  });
}

/** Adds an empty map for each name that a part lacks. Gives false when one of its maps is not valid. */
function completeMaps(part: Record<string, unknown>, names: string[]): boolean {
  return names.every((name) => isEntries((part[name] ??= {})));
}

function hasLowerCaseHeaders(part: Record<string, unknown>): boolean {
  return Object.keys(part['headers'] ?? {}).every((name) => name === name.toLowerCase());
}

/** Completes a request. Gives false when it is not valid. */
function completeRequest(request: unknown): boolean {
  if (!isObject(request) || !completeMaps(request, ['querystring', 'headers', 'cookies']))
    return false;
  const { method, uri } = request;
  return typeof method === 'string' && typeof uri === 'string' && hasLowerCaseHeaders(request);
}

/** Completes a response. Gives false when it is not valid. */
function completeResponse(response: unknown): boolean {
  if (!isObject(response) || !completeMaps(response, ['headers', 'cookies'])) return false;
  return Number.isInteger(response['statusCode']) && hasLowerCaseHeaders(response);
}

/** Completes an event: its type and the maps that it lacks. Gives false when it is not valid. */
function completeEvent(event: unknown): event is TestEvent {
  if (!isObject(event) || event['version'] !== '1.0') return false;
  const context = (event['context'] ??= {});
  if (!isObject(context)) return false;
  const eventType = (context['eventType'] ??= event['response']
    ? 'viewer-response'
    : 'viewer-request');
  if (typeof eventType !== 'string' || !EVENT_TYPES.has(eventType)) return false;
  if (event['viewer'] !== undefined && !isObject(event['viewer'])) return false;
  return (
    completeRequest(event['request']) &&
    (eventType === 'viewer-request' || completeResponse(event['response']))
  );
}

/**
 * Parses the EventObject of TestFunction and adds the empty maps that it lacks. Gives undefined when CloudFront would
 * answer TestFunctionFailed, "The provided event object is not valid."
 */
export function parseEvent(bytes: Uint8Array): TestEvent | undefined {
  try {
    const event: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return completeEvent(event) ? event : undefined;
  } catch {
    return undefined;
  }
}
