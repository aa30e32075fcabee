import { afterAll } from '@jest/globals';
import { startFaultProxy, type FaultProxy } from './faultProxy.ts';
import { startGateway, startUpstream, type TestGateway } from './gateway.ts';
import { startRest, type TestRest } from './rest.ts';

/** Holds both Lambdas and the proxies between them and the emulator: for CloudFront, for STS, for the history's table. */
export interface FaultyGateway {
  gateway: TestGateway;
  rest: TestRest;
  proxy: FaultProxy;
  stsProxy: FaultProxy;
  tableProxy: FaultProxy;
}

/** Starts the proxies, then both Lambdas behind them. Works once in a test file, before it loads a handler. */
export async function startFaultyGateway(given = startUpstream()): Promise<FaultyGateway> {
  const upstream = await given;
  const { url } = upstream.cloudFront;
  const proxy = await startFaultProxy(url);
  const stsProxy = await startFaultProxy(url);
  const tableProxy = await startFaultProxy(url);
  process.env['AWS_ENDPOINT_URL_CLOUDFRONT'] = proxy.url;
  process.env['AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE'] = proxy.url;
  process.env['AWS_ENDPOINT_URL_STS'] = stsProxy.url;
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = tableProxy.url;
  afterAll(() => Promise.all([proxy, stsProxy, tableProxy].map((each) => each.close())));
  const gateway = await startGateway(Promise.resolve(upstream));
  const rest = await startRest(Promise.resolve(upstream));
  return { gateway, rest, proxy, stsProxy, tableProxy };
}
