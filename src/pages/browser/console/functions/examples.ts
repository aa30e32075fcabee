/** Holds code that a new function may start from. */
export const examples = [
  {
    id: 'empty',
    title: 'An empty function',
    code: `function handler(event) {
  const request = event.request;
  return request;
}
`,
  },
  {
    id: 'redirect',
    title: 'Redirect moved pages',
    code: `// Viewer request: sends visitors of moved pages to their new addresses.
const moved = {
  '/old/': '/new/',
};

function handler(event) {
  const request = event.request;
  const target = moved[request.uri];
  if (!target) return request;
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: target } },
  };
}
`,
  },
  {
    id: 'index',
    title: 'Ask the origin for index.html in folders',
    code: `// Viewer request: asks the origin for the index.html of a folder.
function handler(event) {
  const request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  return request;
}
`,
  },
  {
    id: 'headers',
    title: 'Add security headers',
    code: `// Viewer response: tells browsers to be careful.
function handler(event) {
  const response = event.response;
  response.headers['strict-transport-security'] = { value: 'max-age=63072000' };
  response.headers['x-content-type-options'] = { value: 'nosniff' };
  return response;
}
`,
  },
] as const;
