/** Instruments the handler as the layer of OpenTelemetry does, and prints each invocation's span. */
'use strict';
const { AwsLambdaInstrumentation } = require('@opentelemetry/instrumentation-aws-lambda');
const { NodeTracerProvider, SimpleSpanProcessor } = require('@opentelemetry/sdk-trace-node');

const exporter = {
  export: (spans, done) => {
    for (const { attributes } of spans) console.log(`span of ${attributes['faas.invocation_id']}`);
    done({ code: 0 });
  },
  shutdown: () => Promise.resolve(),
};
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
new AwsLambdaInstrumentation().setTracerProvider(provider);
