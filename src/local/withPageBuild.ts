import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { isPagePath } from '../pages/createPagesHandler.ts';
import type { PageState } from './pageBuild.ts';
import type { PagesHandler } from './pageToken.ts';

/** Answers a page, and what it loads, with 503 until the pages are built; all else is the handler's. */
export function withPageBuild(handler: PagesHandler, state: () => PageState): PagesHandler {
  return (event) =>
    state() !== 'built' && isRead(event) && isPagePath(event.rawPath)
      ? Promise.resolve(unavailable(state() === 'building'))
      : handler(event);
}

function isRead({ requestContext }: APIGatewayProxyEventV2): boolean {
  return requestContext.http.method === 'GET' || requestContext.http.method === 'HEAD';
}

/** RFC 9110 section 15.6.4. A browser asks again by itself; a build that failed is not waited for. */
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
