/** Loads the handler's module before the runtime client does, as layers do that wrap it. */
'use strict';
const { join } = require('node:path');

const { LAMBDA_TASK_ROOT: root, _HANDLER: name } = process.env;
module.exports = require(join(root, name.replace(/\.\w+$/, '.cjs')));
