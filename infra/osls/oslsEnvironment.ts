import { schemaCache } from './schemaCache.ts';

/** Gives the environment in which osls runs: this process's, with the place of its cache and with `more`. */
export function oslsEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...schemaCache, ...more };
}
