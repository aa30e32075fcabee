/** Loads a handler as AWS Lambda's runtime for Node.js does: `_HANDLER` is `FILE.EXPORT` under `LAMBDA_TASK_ROOT`. */
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Gives the function, or a promise of it when the file is an ES module. */
module.exports = function loadHandler({ LAMBDA_TASK_ROOT: root, _HANDLER: name }) {
  const dot = name.lastIndexOf('.');
  const base = join(root, name.slice(0, dot));
  const file = ['', '.js', '.mjs', '.cjs'].map((ending) => base + ending).find(existsSync);
  if (!file) throw new Error(`there is no handler at ${base}`);
  const exported = name.slice(dot + 1);
  if (file.endsWith('.mjs')) return import(file).then((loaded) => loaded[exported]);
  return require(file)[exported];
};
