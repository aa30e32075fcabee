import { DescribeFunctionCommand, CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { HttpResponse, type HttpRequest } from '@smithy/core/protocols';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createCloudFrontClient, sendCommand } from '../../src/aws/cloudFrontClient.ts';

const variable = 'AWS_SDK_UA_APP_ID';
beforeEach(() => void (process.env[variable] = 'an-app'));
afterEach(() => void delete process.env[variable]);

/** Settings of a client, and the requests that it has sent. */
function recording() {
  const requests: HttpRequest[] = [];
  const handle = (request: HttpRequest) => {
    requests.push(request);
    const body = Buffer.from('<FunctionSummary/>');
    return Promise.resolve({ response: new HttpResponse({ statusCode: 200, body }) });
  };
  const requestHandler = { handle, metadata: { handlerProtocol: 'http/1.1' } };
  const credentials = { accessKeyId: 'AKIA', secretAccessKey: 'secret' };
  return { requests, settings: { region: 'us-east-1', credentials, requestHandler } };
}

const command = () => new DescribeFunctionCommand({ Name: 'hello' });
const interceptor = {
  endsAtMs: Date.now() + 10_000,
  aroundAttempt: <Result>(attempt: () => Promise<Result>) => attempt(),
};
const agentOf = (request: HttpRequest | undefined) => request?.headers['user-agent'] ?? '';

test("each call's user agent is the SDK's own", async () => {
  const theirs = recording();
  await new CloudFrontClient(theirs.settings).send(command());
  const ours = recording();
  const client = createCloudFrontClient(ours.settings);
  await sendCommand(client, command(), interceptor);
  // It names the features that a call uses, of which ours has another retry strategy.
  const wordsOf = ({ requests }: { requests: HttpRequest[] }) =>
    agentOf(requests[0])
      .split(' ')
      .filter((word) => !word.startsWith('m/'));
  expect(wordsOf(theirs).join(' ')).toMatch(
    /^aws-sdk-js\/\S+ .* api\/cloudfront#\S+ .*app\/an-app$/,
  );
  expect(wordsOf(ours)).toEqual(wordsOf(theirs));
});

test('a command without an interceptor is refused', async () => {
  const { settings, requests } = recording();
  const sending = createCloudFrontClient(settings).send(command());
  await expect(sending).rejects.toThrow('a command was sent without an interceptor');
  expect(requests).toEqual([]);
});
