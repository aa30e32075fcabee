export interface Value {
  value: string;
  attributes?: string;
}

/** A header, cookie or query parameter; multiValue when the name occurs more than once. */
export interface Entry extends Value {
  multiValue?: Value[];
}

export type Entries = Record<string, Entry>;

export interface EventRequest {
  method: string;
  uri: string;
  querystring: Entries;
  headers: Entries;
  cookies: Entries;
}

export interface EventResponse {
  statusCode: number;
  statusDescription?: string;
  headers: Entries;
  cookies: Entries;
}

/** The event object of a test (developer guide, event structure). */
export interface TestEvent {
  version: '1.0';
  context: { eventType: 'viewer-request' | 'viewer-response' } & Record<string, unknown>;
  viewer?: { ip?: string };
  request: EventRequest;
  response?: EventResponse;
}

const EVENT_TYPES = new Set(['viewer-request', 'viewer-response']);

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isValue(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { value: text, attributes } = value;
  return typeof text === 'string' && (attributes === undefined || typeof attributes === 'string');
}

/** Whether value maps names to {value, multiValue: [{value}]}. */
export function isEntries(value: unknown): value is Entries {
  if (!isObject(value)) return false;
  return Object.values(value).every((entry) => {
    if (!isObject(entry) || !isValue(entry)) return false;
    const { multiValue } = entry;
    return multiValue === undefined || (Array.isArray(multiValue) && multiValue.every(isValue));
  });
}

function fillEntries(part: Record<string, unknown>, names: string[]): boolean {
  return names.every((name) => isEntries((part[name] ??= {})));
}

function hasLowerCaseHeaders(part: Record<string, unknown>): boolean {
  return Object.keys(part['headers'] ?? {}).every((name) => name === name.toLowerCase());
}

function isRequest(request: unknown): boolean {
  if (!isObject(request) || !fillEntries(request, ['querystring', 'headers', 'cookies']))
    return false;
  const { method, uri } = request;
  return typeof method === 'string' && typeof uri === 'string' && hasLowerCaseHeaders(request);
}

function isResponse(response: unknown): boolean {
  if (!isObject(response) || !fillEntries(response, ['headers', 'cookies'])) return false;
  return Number.isInteger(response['statusCode']) && hasLowerCaseHeaders(response);
}

function isTestEvent(event: unknown): event is TestEvent {
  if (!isObject(event) || event['version'] !== '1.0') return false;
  const context = (event['context'] ??= {});
  if (!isObject(context)) return false;
  const eventType = (context['eventType'] ??= event['response']
    ? 'viewer-response'
    : 'viewer-request');
  if (typeof eventType !== 'string' || !EVENT_TYPES.has(eventType)) return false;
  if (event['viewer'] !== undefined && !isObject(event['viewer'])) return false;
  return (
    isRequest(event['request']) && (eventType === 'viewer-request' || isResponse(event['response']))
  );
}

/**
 * Reads the EventObject of TestFunction; undefined when CloudFront would answer TestFunctionFailed,
 * "The provided event object is not valid." Missing maps of names come back empty.
 */
export function parseEvent(bytes: Uint8Array): TestEvent | undefined {
  try {
    const event: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isTestEvent(event) ? event : undefined;
  } catch {
    return undefined;
  }
}
