import { CommandError } from './commandError.ts';
import type { Invocation } from './invocation.ts';

/** Bounds the message of a change (contract). */
const maxCharacters = 256;

/** Gives what a change says for the history: what was given, in GitHub Actions the commit and who pushed it. */
export function messageOf({ options, surroundings }: Invocation): string | undefined {
  const given = options['message'];
  if (typeof given === 'string') {
    if (given.length > maxCharacters)
      throw new CommandError(`--message has ${given.length} characters; ${maxCharacters} may be.`);
    return given;
  }
  const { environment } = surroundings;
  const [repository, commit] = [environment['GITHUB_REPOSITORY'], environment['GITHUB_SHA']];
  if (!repository || !commit) return undefined;
  const actor = environment['GITHUB_ACTOR'];
  return `${repository}@${commit.slice(0, 12)}${actor ? ` by ${actor}` : ''}`.slice(
    0,
    maxCharacters,
  );
}
