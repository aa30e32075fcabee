// Viewer request: sends visitors of a moved page to its new address, which the key value store moved-pages holds.
// The key is the old path; the value is JSON, such as {"to": "/new/", "permanent": true}.
import cf from 'cloudfront';

const movedPages = cf.kvs();

async function handler(event) {
  const request = event.request;
  try {
    const moved = await movedPages.get(request.uri, { format: 'json' });
    return {
      statusCode: moved.permanent ? 301 : 302,
      statusDescription: moved.permanent ? 'Moved Permanently' : 'Found',
      headers: { location: { value: moved.to } },
    };
  } catch (error) {
    const reason = error.toString();
    if (reason !== 'Error: KeyNotFound') console.log(`${request.uri}: ${reason}`);
    return request;
  }
}
