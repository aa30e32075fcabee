import { isNativeError } from 'node:util/types';
import type { Logger } from './logger.ts';

/** Holds the headers by which a trace is followed from service to service. */
export type TraceHeaders = Readonly<Partial<Record<'traceparent' | 'x-amzn-trace-id', string>>>;

/** The form of W3C Trace Context, section 3.2, and what AWS X-Ray writes in its header. */
const forms = {
  traceparent: /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/,
  'x-amzn-trace-id': /^[\w=;:.-]{1,512}$/,
};

/** Takes the trace headers of a request; those that are malformed are left out. */
export function traceHeadersOf(
  headers: Readonly<Record<string, string | undefined>> = {},
): TraceHeaders {
  return Object.fromEntries(
    Object.entries(forms).flatMap(([name, form]) => {
      const value = headers[name];
      return value !== undefined && form.test(value) ? [[name, value]] : [];
    }),
  );
}

/** Makes a logger that writes a request's trace in each of its lines. */
export function tracedLogger(logger: Logger, headers: TraceHeaders): Logger {
  const { traceparent, 'x-amzn-trace-id': xRay } = headers;
  if (traceparent === undefined && xRay === undefined) return logger;
  const trace = { traceparent, xRayTraceId: /Root=([\w-]+)/.exec(xRay ?? '')?.[1] };
  const at =
    (level: 'info' | 'warn' | 'error'): Logger['info'] =>
    (message, fields) =>
      logger[level](message, { ...(isNativeError(fields) ? { error: fields } : fields), ...trace });
  return {
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    metrics: (values) => logger.metrics({ ...values, ...trace }),
  };
}
