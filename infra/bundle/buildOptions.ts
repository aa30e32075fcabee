import type { BuildOptions } from 'esbuild';

/** Holds esbuild's options for every Lambda: one minified CommonJS file for Lambda's Node.js. */
export const buildOptions = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // As `import()` of a builtin would load much of Node's lazy parts at the first call.
  supported: { 'dynamic-import': false },
  define: { 'process.env.NODE_ENV': '"production"', 'import.meta.dirname': '__dirname' },
  legalComments: 'none',
  // esbuild exports getters. Layers that instrument a handler assign to it, and would end the process with a TypeError.
  footer: { js: 'module.exports = { ...module.exports };' },
} as const satisfies BuildOptions;
