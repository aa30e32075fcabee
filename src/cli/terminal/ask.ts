import { createInterface } from 'node:readline/promises';
import { CommandError } from '../commandError.ts';
import type { Invocation } from '../invocation.ts';

/**
 * Asks for a yes, once. `--yes` is one; without a terminal nobody can be asked, and nothing is changed. Gives false for any other
 * answer, and at Ctrl-C or the end of the input.
 */
export async function isConfirmed(question: string, invocation: Invocation): Promise<boolean> {
  const { options, surroundings, output, stop } = invocation;
  if (options['yes'] === true) return true;
  const { stdin, stderr } = surroundings;
  if (stdin.isTTY !== true || stderr.isTTY !== true)
    throw new CommandError(
      'Nothing was changed: there is no terminal to ask.',
      'Add --yes to go on without a question, or --dry-run to see the plan only.',
    );
  const lines = createInterface({ input: stdin, output: stderr, terminal: true });
  const ended = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
  lines.once('SIGINT', stop.quietly);
  stop.signal.addEventListener('abort', () => lines.close());
  const answer = await Promise.race([lines.question(`${question} [y/N] `), ended]);
  lines.close();
  if (answer === undefined) stderr.write('\n'); // the cursor is behind the question
  const isYes = /^y(es)?$/i.test(answer?.trim() ?? '');
  if (!isYes) output.tell('Nothing was changed.');
  return isYes;
}
