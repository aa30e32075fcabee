/** Holds what is read of an event. Anything else in it stays as it is. */
interface Event {
  context?: { eventType?: string };
  request?: {
    method?: string;
    uri?: string;
    querystring?: Record<string, { value?: string }>;
    headers?: Record<string, { value?: string }>;
    cookies?: Record<string, { value?: string }>;
  };
}

/** Gives an event of a viewer request as HTTP text. Gives undefined for any other, which only JSON can show. */
export function httpTextOf(event: unknown): string | undefined {
  const { context, request } = (event ?? {}) as Event; // perhaps: what is missing is undefined
  if (context?.eventType !== 'viewer-request' || !request) return undefined;
  const query = Object.entries(request.querystring ?? {})
    .map(([key, { value = '' }]) => `${key}=${value}`)
    .join('&');
  const cookies = Object.entries(request.cookies ?? {})
    .map(([key, { value = '' }]) => `${key}=${value}`)
    .join('; ');
  const headers = Object.entries(request.headers ?? {}).map(
    ([key, { value = '' }]) => `${key}: ${value}`,
  );
  return [
    `${request.method ?? 'GET'} ${request.uri ?? '/'}${query && `?${query}`} HTTP/1.1`,
    ...headers,
    ...(cookies ? [`cookie: ${cookies}`] : []),
  ].join('\n');
}

/** Gives JSON for people. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value ?? null, null, 2);
}

/** Parses JSON. Gives the reason if it is none. */
export function parseJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

const viewer = { ip: '198.51.100.7' };
const request = {
  method: 'GET',
  uri: '/',
  querystring: {},
  headers: { host: { value: 'www.example.com' } },
  cookies: {},
};

/** Gives the events that a first test may start from. Code that reads a response gets one. */
export function suggestedEvents(code: string): { name: string; event: unknown }[] {
  const isOfResponse = /\bevent\.response\b/.test(code);
  const eventType = isOfResponse ? 'viewer-response' : 'viewer-request';
  const response = { statusCode: 200, statusDescription: 'OK', headers: {}, cookies: {} };
  const eventOf = (change: object) => ({
    version: '1.0',
    context: { eventType },
    viewer,
    request: { ...request, ...change },
    ...(isOfResponse && { response }),
  });
  return [
    { name: 'front-page', event: eventOf({}) },
    { name: 'folder', event: eventOf({ uri: '/docs/' }) },
    { name: 'query', event: eventOf({ uri: '/search', querystring: { q: { value: 'shoes' } } }) },
  ];
}
