import { afterAll } from '@jest/globals';
import { startFaultProxy, type FaultProxy } from './faultProxy.ts';
import { startGateway, startUpstream, type TestGateway } from './gateway.ts';
import { startRest, type TestRest } from './rest.ts';

/** Both Lambdas, with a proxy between them and the emulator: one to CloudFront, another to STS. */
export interface FaultyGateway {
  gateway: TestGateway;
  rest: TestRest;
  proxy: FaultProxy;
  stsProxy: FaultProxy;
}

/** One for each test file, before a handler is loaded. */
export async function startFaultyGateway(given = startUpstream()): Promise<FaultyGateway> {
  const upstream = await given;
  const { url } = upstream.cloudFront;
  const proxy = await startFaultProxy(url);
  const stsProxy = await startFaultProxy(url);
  process.env['AWS_ENDPOINT_URL_CLOUDFRONT'] = proxy.url;
  process.env['AWS_ENDPOINT_URL_STS'] = stsProxy.url;
  afterAll(() => Promise.all([proxy.close(), stsProxy.close()]));
  const gateway = await startGateway(Promise.resolve(upstream));
  const rest = await startRest(Promise.resolve(upstream));
  return { gateway, rest, proxy, stsProxy };
}
