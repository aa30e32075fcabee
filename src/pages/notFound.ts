import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { readPageFile } from './readPageFile.ts';
import { pageHeaders } from '../http/pageHeaders.ts';

/** Holds a problem of RFC 9457, as the REST API sends it. It does not repeat the path, which may hold anything. */
const problem = { type: 'about:blank', title: 'Not Found', status: 404 };
const detail =
  'There is nothing at this path. The APIs are at /graphql and /v1/functions, described at /openapi.json and /graphiql.';

/** Makes the answer 404: a page with links for people, a problem for programs. */
export async function notFound(
  event: APIGatewayProxyEventV2,
  basePath: string,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { accept = '', 'accept-encoding': acceptEncoding } = event.headers;
  const isRead = event.requestContext.http.method === 'GET';
  const file =
    isRead &&
    accept.includes('text/html') &&
    (await readPageFile('notFound.html', acceptEncoding, basePath));
  const headers = {
    ...pageHeaders,
    'cache-control': 'no-store',
    vary: 'accept, accept-encoding',
  };
  if (!file) {
    const type = { 'content-type': 'application/problem+json' };
    const body = JSON.stringify({
      ...problem,
      detail: detail.replaceAll(/(?<= )(?=\/)/g, basePath),
    });
    return { statusCode: 404, headers: { ...headers, ...type }, body };
  }
  return {
    statusCode: 404,
    headers: { ...file.headers, ...headers },
    body: file.bytes.toString('base64'),
    isBase64Encoded: true,
  };
}
