import { DescribeFunctionCommand } from '@aws-sdk/client-cloudfront';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { expect, test } from '@jest/globals';
import { clientOf, createSample, developmentKey, startEmulator } from '../support/emulator.ts';

test('CloudFront answers a second of requests at once, throttles more, and answers again with time', async () => {
  let nowMs = Date.now();
  const requestsPerSecond = 5;
  const { url } = await startEmulator({ now: () => new Date(nowMs), requestsPerSecond });
  const client = clientOf(url, { maxAttempts: 1 });
  await createSample(client, 'sample');
  const describeTenTimes = async () => {
    const sent = Array.from({ length: 10 }, () =>
      client.send(new DescribeFunctionCommand({ Name: 'sample' })),
    );
    const answers = await Promise.allSettled(sent);
    const refused = answers.filter(({ status }) => status === 'rejected');
    for (const { reason } of refused as PromiseRejectedResult[]) {
      expect(reason).toMatchObject({ name: 'Throttling', message: 'Rate exceeded' });
      expect(reason.$metadata.httpStatusCode).toBe(400);
    }
    return answers.length - refused.length;
  };
  expect(await describeTenTimes()).toBe(4); // the creation was the fifth
  expect(await describeTenTimes()).toBe(0);
  nowMs += 600;
  expect(await describeTenTimes()).toBe(3);
  nowMs += 60_000;
  expect(await describeTenTimes()).toBe(5);
});

test('AWS STS is not throttled with CloudFront', async () => {
  const { client, url } = await startEmulator({ requestsPerSecond: 1 });
  await createSample(client, 'sample');
  const sts = new STSClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: developmentKey,
    maxAttempts: 1,
  });
  for (let time = 0; time < 3; time += 1) {
    const { Account } = await sts.send(new GetCallerIdentityCommand({}));
    expect(Account).toBe('123456789012');
  }
});
