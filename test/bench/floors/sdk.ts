/** Makes an SDK call with the default client, the default settings and the process's own credentials. */
import {
  CloudFrontClient,
  DescribeFunctionCommand,
  UpdateFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { IfMatch } from '../events.ts';

const client = new CloudFrontClient({});

export async function handler({ requestContext, body }: { requestContext: never; body?: string }) {
  const { method } = (requestContext as { http: { method: string } }).http;
  if (method === 'GET') {
    const described = await client.send(new DescribeFunctionCommand({ Name: 'bench' }));
    return { statusCode: 200, body: JSON.stringify(described.FunctionSummary) };
  }
  const { comment, code } = inputOf(JSON.parse(body ?? ''));
  const command = new UpdateFunctionCommand({
    Name: 'bench',
    IfMatch,
    FunctionConfig: { Comment: comment, Runtime: 'cloudfront-js-2.0' },
    FunctionCode: Buffer.from(code.text),
  });
  const updated = await client.send(command);
  return { statusCode: 200, body: JSON.stringify(updated.FunctionSummary) };
}

interface Input {
  comment: string;
  code: { text: string };
}

/** Gives the input of a GraphQL or a REST request. */
function inputOf(request: Input & { variables?: { input: Input } }): Input {
  return request.variables?.input ?? request;
}
