// Viewer response: lets browsers keep files whose name holds a hash, and ask again for all others.
function handler(event) {
  const response = event.response;
  const isHashed = /\.[0-9a-f]{8,}\.\w+$/.test(event.request.uri);
  const value = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.headers['cache-control'] = { value: value };
  return response;
}
