import type { Logger } from './logger.ts';

/** Holds what is measured of a request, and the log that it goes to. */
interface Measured {
  calls: readonly { durationMs: number }[];
  outcomes: readonly { operation: string; code: string }[];
  logger: Logger;
}

/** Makes an EMF directive: which fields of a line are metrics, and by which others they are told apart. */
function directive(dimensions: string[], metrics: Record<string, 'Count' | 'Milliseconds'>) {
  const Metrics = Object.entries(metrics).map(([Name, Unit]) => ({ Name, Unit }));
  return { Namespace: 'CloudFrontFunctionsGateway', Dimensions: [dimensions], Metrics };
}

/** Holds what infra/bundle/loader.ts leaves: whether V8 took the code cache. It stands in no bundle's own scope. */
const isCachedKey = Symbol.for('cloudfront-functions-gateway.isCached');

/** Tells whether this process's code came from a code cache; undefined where no loader has run. */
export function isCodeCached(): boolean | undefined {
  const isCached: unknown = Reflect.get(globalThis, isCachedKey);
  return typeof isCached === 'boolean' ? isCached : undefined;
}

let isStartCounted = false;

/** Gives the figures of this process's start, for the first request only; none where no loader has run. */
function startFigures(): { Starts: 1; CachedStarts: 0 | 1 } | undefined {
  const isCached = isStartCounted ? undefined : isCodeCached();
  isStartCounted = true;
  return isCached === undefined ? undefined : { Starts: 1, CachedStarts: isCached ? 1 : 0 };
}

const startDirective = directive(['service'], { Starts: 'Count', CachedStarts: 'Count' });
const requestDirective = directive(['service'], { Requests: 'Count', UpstreamCalls: 'Count' });
const callsDirective = directive(['service'], { UpstreamTime: 'Milliseconds' });
const outcomeDirective = directive(['service', 'operation', 'code'], { Outcomes: 'Count' });

/** Bounds the values of a metric in one line (CloudWatch user guide, "Specification: Embedded metric format"). */
const maxValues = 100;

/**
 * Writes a request's figures to the log, from which CloudWatch makes metrics: `Requests`, `UpstreamCalls`,
 * `UpstreamTime` in ms of each call, and `Outcomes` by operation and code; with a process's first request `Starts`, and
 * `CachedStarts` if its code came from a code cache. One line, but for more outcomes than one and more than a hundred
 * calls.
 */
export function recordMetrics({ calls, outcomes, logger }: Measured): void {
  const write = (CloudWatchMetrics: object[], values: object) => {
    logger.metrics({ _aws: { Timestamp: Date.now(), CloudWatchMetrics }, ...values });
  };
  const times = calls.map(({ durationMs }) => Math.round(durationMs));
  const [outcome, ...others] = outcomes;
  const start = startFigures();
  const directives = [
    requestDirective,
    ...(calls.length > 0 ? [callsDirective] : []),
    ...(outcome ? [outcomeDirective] : []),
    ...(start ? [startDirective] : []),
  ];
  write(directives, {
    Requests: 1,
    UpstreamCalls: calls.length,
    ...(calls.length > 0 && { UpstreamTime: times.slice(0, maxValues) }),
    ...(outcome && { Outcomes: 1, ...outcome }),
    ...start,
  });
  for (let from = maxValues; from < times.length; from += maxValues) {
    write([callsDirective], { UpstreamTime: times.slice(from, from + maxValues) });
  }
  for (const other of others) write([outcomeDirective], { Outcomes: 1, ...other });
}
