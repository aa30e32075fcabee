// Viewer request: sends visitors of the front page to the one of their country.
// Needs the header CloudFront-Viewer-Country in the origin request policy.
const homes = { CH: 'de', DE: 'de', ES: 'es', FR: 'fr', MX: 'es' };

function handler(event) {
  const request = event.request;
  const country = request.headers['cloudfront-viewer-country'];
  const home = country && homes[country.value];
  if (request.uri !== '/' || !home) return request;
  return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: { location: { value: `/${home}/` }, 'cache-control': { value: 'no-store' } },
  };
}
