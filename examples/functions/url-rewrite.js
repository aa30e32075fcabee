// Viewer request: asks the origin for index.html where a folder is asked for.
function handler(event) {
  const request = event.request;
  const lastSegment = request.uri.split('/').pop();
  if (lastSegment === '') {
    request.uri += 'index.html';
  } else if (!lastSegment.includes('.')) {
    request.uri += '/index.html';
  }
  return request;
}
