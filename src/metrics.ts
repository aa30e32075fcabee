import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context } from './context.ts';

const options = {
  namespace: 'CloudFrontFunctionsGateway',
  serviceName: 'cloudfront-functions-gateway',
};
const ofRequests = new Metrics(options);
/** Has dimensions of its own: `singleMetric()` would read the environment anew for each. */
const ofOutcomes = new Metrics(options);

/**
 * Writes a request's figures to the log, from which CloudWatch makes metrics (embedded metric format): `Requests`,
 * `UpstreamCalls`, `UpstreamTime` in ms of each call, and `Outcomes` by operation and code.
 */
export function recordMetrics({ calls, outcomes }: Context): void {
  ofRequests.addMetric('Requests', MetricUnit.Count, 1);
  ofRequests.addMetric('UpstreamCalls', MetricUnit.Count, calls.length);
  for (const { durationMs } of calls) {
    ofRequests.addMetric('UpstreamTime', MetricUnit.Milliseconds, durationMs);
  }
  ofRequests.publishStoredMetrics();
  for (const { operation, code } of outcomes) {
    ofOutcomes
      .addDimensions({ operation, code })
      .addMetric('Outcomes', MetricUnit.Count, 1)
      .publishStoredMetrics();
  }
}
