import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { CommandError } from '../commandError.ts';
import type { Settings } from '../folder/settings.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Credential } from './caller.ts';
import { signer } from './signature.ts';

/** Finds the caller's credential: `CFF_TOKEN`, else what `tokenCommand` prints, else a signature with AWS credentials. */
export function findCredential(settings: Settings, { environment }: Surroundings): Credential {
  const token = environment['CFF_TOKEN']?.trim();
  if (token)
    return {
      path: '/graphql',
      headersOf: () => Promise.resolve(bearer(token)),
      mend: 'CFF_TOKEN holds no valid token: get a new one.',
    };
  const { tokenCommand } = settings;
  if (tokenCommand === undefined) return signer(settings, environment);
  let printed: Promise<string> | undefined;
  return {
    path: '/graphql',
    headersOf: async () =>
      bearer(await (printed ??= runTokenCommand(tokenCommand, settings.folder))),
    mend: `The token that "tokenCommand" of cff.json printed is not valid. Try it: ${tokenCommand}`,
    renew: () => {
      printed = undefined;
    },
  };
}

function bearer(token: string): Record<string, string> {
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new CommandError(
      'The token has characters that no header can carry.',
      'CFF_TOKEN, or what "tokenCommand" prints, must be the token alone.',
    );
  return { authorization: `Bearer ${token}` };
}

/** Runs the command in the folder of cff.json, with the shell. Never shows what it prints, which is a secret. */
async function runTokenCommand(command: string, cwd: string): Promise<string> {
  try {
    const { stdout } = await promisify(exec)(command, { cwd, timeout: 60_000, windowsHide: true });
    const token = stdout.trim();
    if (token !== '') return token;
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string }; // of node:child_process
    const reason = stderr.trim().split('\n').at(-1) ?? '';
    throw new CommandError(
      `"tokenCommand" of cff.json failed (${String(code)})${reason && `: ${reason}`}`,
      `Try it in ${cwd}: ${command}`,
    );
  }
  throw new CommandError(
    '"tokenCommand" of cff.json printed nothing.',
    `Try it in ${cwd}: ${command}`,
  );
}
