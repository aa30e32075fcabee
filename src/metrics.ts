import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context } from './context.ts';

const metrics = new Metrics({
  namespace: 'CloudFrontFunctionsGateway',
  serviceName: 'cloudfront-functions-gateway',
});

/**
 * Writes a request's figures to the log, from which CloudWatch makes metrics (embedded metric format): `Requests`,
 * `UpstreamCalls`, `UpstreamTime` in ms of each call, and `Outcomes` by operation and code.
 */
export function recordMetrics({ calls, outcomes }: Context): void {
  metrics.addMetric('Requests', MetricUnit.Count, 1);
  metrics.addMetric('UpstreamCalls', MetricUnit.Count, calls.length);
  for (const { durationMs } of calls) {
    metrics.addMetric('UpstreamTime', MetricUnit.Milliseconds, durationMs);
  }
  metrics.publishStoredMetrics();
  for (const { operation, code } of outcomes) {
    metrics
      .singleMetric()
      .addDimensions({ operation, code })
      .addMetric('Outcomes', MetricUnit.Count, 1);
  }
}
