import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const refusal = new URL('refuseConnections.mjs', import.meta.url).href;

/** Gives an environment without credentials and home, in which connections fail and are noted in a folder. */
export function sealed(directory: string) {
  return {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    CONNECTIONS: join(directory, 'connections'),
    NODE_OPTIONS: `--import=${refusal}`,
  };
}

/** Gives the connections that were attempted in the environment, a line for each. */
export function connections(directory: string): Promise<string> {
  return readFile(join(directory, 'connections'), 'utf8').catch(() => '');
}
