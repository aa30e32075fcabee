/** Does the same for a handler that is loaded by `import()`. */
import { register } from 'node:module';

register('@opentelemetry/instrumentation/hook.mjs', import.meta.url);
await import('./openTelemetry.cjs');
