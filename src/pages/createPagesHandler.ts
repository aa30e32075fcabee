import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { pagesConfig, type Environment, type PagesConfig } from '../config.ts';
import { readPageFile } from './files.ts';
import { notFound } from './notFound.ts';
import { securityHeaders } from './securityHeaders.ts';

const pages = new Map([
  ['/', 'home.html'],
  ['/graphiql', 'graphiql.html'],
  ['/docs', 'docs.html'],
]);
const folder = '/pages/';
/** For a file whose name holds its content's hash. */
const forever = 'public, max-age=31536000, immutable';

/** Makes the handler of the pages and of every address that no other Lambda has. Throws `ConfigError`. */
export function createPagesHandler(environment: Environment) {
  const config = pagesConfig(environment);
  return (event: APIGatewayProxyEventV2) => answerPage(event, config);
}

/** Answers with a page, a file that one of them loads, or the page that helps on. */
async function answerPage(
  event: APIGatewayProxyEventV2,
  { isOn, tokenHint }: PagesConfig,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { rawPath } = event;
  const { method } = event.requestContext.http;
  // API Gateway adds the stage's CORS headers itself, but asks the default route for the answer to a preflight.
  if (method === 'OPTIONS') return { statusCode: 204, headers: securityHeaders };
  if (!isOn || (method !== 'GET' && method !== 'HEAD')) return notFound(event);
  if (rawPath === '/pages/settings.json') return json({ tokenHint });
  const page = pages.get(rawPath.replace(/(?<=.)\/$/, ''));
  const name = page ?? (rawPath.startsWith(folder) ? rawPath.slice(folder.length) : '');
  // HTML is served at its pages' addresses alone.
  const isAddress = page !== undefined || !name.endsWith('.html');
  const file = isAddress && (await readPageFile(name, event.headers['accept-encoding']));
  if (!file) return notFound(event);
  return {
    statusCode: 200,
    headers: {
      ...securityHeaders,
      ...file.headers,
      'cache-control': page === undefined ? forever : 'no-store',
    },
    body: method === 'HEAD' ? '' : file.bytes.toString('base64'),
    isBase64Encoded: method !== 'HEAD',
  };
}

function json(body: object): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: 200,
    headers: {
      ...securityHeaders,
      'content-type': 'application/json',
      'cache-control': 'no-store',
    },
    body: JSON.stringify(body),
  };
}
