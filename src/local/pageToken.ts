import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Is the Lambda of the pages, or what stands before it here. */
export type PagesHandler = (
  event: APIGatewayProxyEventV2,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** Matches this machine's own names. Another may be the site of an attacker that points here (DNS rebinding). */
const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** Adds an admin's token to the settings of the pages, for a browser on this machine. All else is as on AWS. */
export function withPageToken(handler: PagesHandler, mint: () => Promise<string>): PagesHandler {
  return async (event) => {
    const result = await handler(event);
    const isSettings = event.rawPath === '/pages/settings.json' && result.statusCode === 200;
    if (!isSettings || !loopback.test(event.headers['host'] ?? '')) return result;
    const settings: object = JSON.parse(result.body ?? '{}');
    return { ...result, body: JSON.stringify({ ...settings, token: await mint() }) };
  };
}
