import { hash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { callers, type LocalCaller } from './tokens.ts';

/** Answers an event of the Lambda `pages`. */
export type PagesHandler = (
  event: APIGatewayProxyEventV2,
) => Promise<APIGatewayProxyStructuredResultV2>;

export interface PageTokenOptions {
  mint: (caller: LocalCaller) => Promise<string>;
  /** Must be in the request's header; undefined: not needed. */
  startSecret: string | undefined;
}

/** The header in which pages and `npm run token` send the secret of this start. */
export const secretHeader = 'x-start-secret';

/**
 * Adds a token to the settings of the pages, for a browser on this machine: an admin's unless the query names another
 * `caller`. When a secret is needed, the token is for who sends it, and then even without pages. Changes nothing else.
 */
export function withPageToken(
  handler: PagesHandler,
  { mint, startSecret }: PageTokenOptions,
): PagesHandler {
  return async (event) => {
    const result = await handler(event);
    if (!event.rawPath.endsWith('/pages/settings.json')) return result;
    const isFound = result.statusCode === 200;
    const isAllowed =
      startSecret === undefined ? isFound : isEqual(event.headers[secretHeader], startSecret);
    if (!isAllowed) return result;
    const caller = callers.find((each) => each === event.queryStringParameters?.['caller']);
    const settings: object = isFound ? JSON.parse(result.body ?? '{}') : {};
    const token = await mint(caller ?? 'admin');
    return { ...result, statusCode: 200, body: JSON.stringify({ ...settings, token }) };
  };
}

const digest = (text: string) => hash('sha256', text, 'buffer');

/** Compares in a time that says nothing of the secret. */
function isEqual(sent: string | undefined, secret: string): boolean {
  return sent !== undefined && timingSafeEqual(digest(sent), digest(secret));
}
