import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

type PagesHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** This machine by one of its own names. Another name may be a stranger's site that points here (DNS rebinding). */
const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** The pages of the gateway on one's own machine: as on AWS, but their settings hold an admin's token. */
export function withPageToken(handler: PagesHandler, mint: () => Promise<string>): PagesHandler {
  return async (event) => {
    const result = await handler(event);
    const isSettings = event.rawPath.endsWith('/pages/settings.json') && result.statusCode === 200;
    if (!isSettings || !loopback.test(event.headers['host'] ?? '')) return result;
    const settings: object = JSON.parse(result.body ?? '{}');
    return { ...result, body: JSON.stringify({ ...settings, token: await mint() }) };
  };
}
