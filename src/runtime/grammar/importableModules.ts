import type { Runtime } from '../runtimes.ts';

/** Lists the modules that functions can import in runtime 2.0. */
export const IMPORTABLE_MODULES = ['buffer', 'cloudfront', 'crypto', 'querystring'];

const RUNTIME_1_MODULES = ['crypto', 'querystring'];

/** Tells whether functions can import a module. */
export function isImportable(name: string, runtime: Runtime): boolean {
  return (runtime === 'cloudfront-js-1.0' ? RUNTIME_1_MODULES : IMPORTABLE_MODULES).includes(name);
}
