import { AccessFileError } from '../access/loadRules.ts';
import { ConfigError } from '../config.ts';
import { StateFileError } from '../emulator/index.ts';
import { accessFileLine } from './accessFileLine.ts';
import { CredentialsError } from './awsIdentity.ts';
import { KeyFileError } from './developmentKey.ts';

/** Explains in one line why the gateway did not start and how to mend that. Gives an unexpected error unchanged. */
export async function explain(error: unknown): Promise<unknown> {
  if (!(error instanceof Error)) return error;
  if (error instanceof AccessFileError) return accessFileLine(error);
  const known = [ConfigError, StateFileError, KeyFileError, CredentialsError];
  if (known.some((kind) => error instanceof kind)) return error.message;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }; // what Node's listen adds
  const mend = 'Set PORT and EMULATOR_PORT to other ports; 0 picks free ones.';
  if (code === 'EADDRINUSE') return `Port ${port} is in use. ${mend}`;
  if (code === 'EACCES' && port) return `Port ${port} is not for this user. ${mend}`;
  return error;
}
