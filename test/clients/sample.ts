/** Holds what both clients store and run: code, a later version of it, an event, and the result. */
export const sample = {
  comment: 'Asks the origin for index.html in folders',
  code: 'function handler(event) { return event.request; }',
  laterCode: [
    'function handler(event) {',
    '  console.log(event.request.uri);',
    "  event.request.uri += 'index.html';",
    '  return event.request;',
    '}',
  ].join('\n'),
  event: {
    version: '1.0',
    context: { eventType: 'viewer-request' },
    viewer: { ip: '198.51.100.1' },
    request: { method: 'GET', uri: '/docs/', querystring: {}, headers: {}, cookies: {} },
  },
  output: {
    request: { method: 'GET', uri: '/docs/index.html', querystring: {}, headers: {}, cookies: {} },
  },
  logs: ['/docs/'],
};
