import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Answers an event of the Lambda `pages`. */
export type PagesHandler = (
  event: APIGatewayProxyEventV2,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** Matches this machine's own names. Another name may be an attacker's site that points here (DNS rebinding). */
const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** Adds an admin's token to the settings of the pages, for a browser on this machine. Changes nothing else. */
export function withPageToken(handler: PagesHandler, mint: () => Promise<string>): PagesHandler {
  return async (event) => {
    const result = await handler(event);
    const isSettings = event.rawPath.endsWith('/pages/settings.json') && result.statusCode === 200;
    if (!isSettings || !loopback.test(event.headers['host'] ?? '')) return result;
    const settings: object = JSON.parse(result.body ?? '{}');
    return { ...result, body: JSON.stringify({ ...settings, token: await mint() }) };
  };
}
