import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { splitPath } from '../http/basePath.ts';
import { isPagePath } from '../pages/createPagesHandler.ts';
import type { PageState } from './pageBuild.ts';
import type { PagesHandler } from './pageToken.ts';

/** Answers reads of pages and of their files with 503 until they are built. Leaves everything else to the handler. */
export function withPageBuild(
  handler: PagesHandler,
  state: () => PageState,
  basePath: string,
): PagesHandler {
  return (event) =>
    state() !== 'built' && isRead(event) && isPagePath(splitPath(event, basePath).path)
      ? Promise.resolve(unavailable(state() === 'building'))
      : handler(event);
}

function isRead({ requestContext }: APIGatewayProxyEventV2): boolean {
  return requestContext.http.method === 'GET' || requestContext.http.method === 'HEAD';
}

/** Makes a 503 (RFC 9110 section 15.6.4). While the build runs, it makes a browser ask again by itself. */
function unavailable(isComing: boolean): APIGatewayProxyStructuredResultV2 {
  const text = isComing
    ? 'This page is being built. It loads by itself.'
    : 'This page could not be built. The terminal of npm start says why.';
  const head = isComing ? '<meta http-equiv="refresh" content="1">' : '';
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return {
    statusCode: 503,
    headers: { ...headers, ...(isComing && { 'retry-after': '1' }) },
    body: `<!doctype html><html lang="en"><meta charset="utf-8">${head}<title>CloudFront Functions gateway</title><p>${text}</p></html>\n`,
  };
}
