/** Wraps the handler by assignment, as the layer of Sentry does. */
'use strict';
const loaded = require('./handlerModule.cjs');

const { handler } = loaded;
loaded.handler = (event, context) => {
  console.log(`span of ${context.awsRequestId}`);
  return handler(event, context);
};
