import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { pagesConfig, type Environment, type PagesConfig } from '../config.ts';
import { splitPath } from '../http/basePath.ts';
import { unsupportedEvent } from '../http/unsupportedEvent.ts';
import { createLogger } from '../log/logger.ts';
import { notFound } from './notFound.ts';
import { readPageFile } from './readPageFile.ts';
import { pageHeaders } from '../http/pageHeaders.ts';

const pages = new Map([
  ['/', 'home.html'],
  ['/graphiql', 'graphiql.html'],
  ['/docs', 'docs.html'],
]);
/** Is the page that answers to all paths below its own: what they show is decided in the browser. */
const consolePath = '/console';
const filesPath = '/pages/';
/** Allows caching for a year. Used for files whose names contain a hash of their content. */
const immutable = 'public, max-age=31536000, immutable';

/** Makes the handler of the pages and of every path that no other Lambda serves. Throws `ConfigError`. */
export function createPagesHandler(environment: Environment) {
  const config = pagesConfig(environment);
  const logger = createLogger(config.functionName);
  return (event: APIGatewayProxyEventV2) => {
    const unsupported = unsupportedEvent(event, logger);
    return unsupported ? Promise.resolve(unsupported) : answerPage(event, config);
  };
}

/** Tells whether a path is a page's, or below /pages, where the files are that pages load. */
export function isPagePath(path: string): boolean {
  return pageFile(path) !== undefined || path.startsWith(filesPath);
}

/** Gives the name of the file of the page at this path; undefined when it is no page's. */
function pageFile(path: string): string | undefined {
  if (path === consolePath || path.startsWith(`${consolePath}/`)) return 'console.html';
  return pages.get(path.replace(/(?<=.)\/$/, ''));
}

/** Answers with a page, a file that a page loads, the settings, or 404. */
async function answerPage(
  event: APIGatewayProxyEventV2,
  config: PagesConfig,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { isOn, tokenHint } = config;
  const { basePath, path } = splitPath(event, config.basePath);
  const { method } = event.requestContext.http;
  // API Gateway asks the default route for the answer to a preflight request, and then adds its CORS headers to it.
  if (method === 'OPTIONS') return { statusCode: 204, headers: pageHeaders };
  if (!isOn || (method !== 'GET' && method !== 'HEAD')) return notFound(event, basePath);
  if (path === '/pages/settings.json') return jsonAnswer({ tokenHint });
  const page = pageFile(path);
  const name = page ?? (path.startsWith(filesPath) ? path.slice(filesPath.length) : '');
  // HTML files are served at their pages' paths only.
  const isServed = page !== undefined || !name.endsWith('.html');
  const encoding = event.headers['accept-encoding'];
  const file = isServed && (await readPageFile(name, encoding, basePath));
  if (!file) return notFound(event, basePath);
  return {
    statusCode: 200,
    headers: {
      ...pageHeaders,
      ...file.headers,
      'cache-control': page === undefined ? immutable : 'no-store',
    },
    body: method === 'HEAD' ? '' : file.bytes.toString('base64'),
    isBase64Encoded: method !== 'HEAD',
  };
}

function jsonAnswer(body: object): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: 200,
    headers: {
      ...pageHeaders,
      'content-type': 'application/json',
      'cache-control': 'no-store',
    },
    body: JSON.stringify(body),
  };
}
