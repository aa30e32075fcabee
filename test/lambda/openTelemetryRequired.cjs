/** Does the same, and loads the handler by `require` before the runtime client does. */
'use strict';
require('./openTelemetry.cjs');
require('./handlerModule.cjs');
