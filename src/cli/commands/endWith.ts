import type { Failure } from '../apply/applied.ts';
import { CommandError } from '../commandError.ts';

/** Makes the failure of one function the end of a command. */
export function endWith(name: string, { message, details }: Failure): CommandError {
  return new CommandError(`${name}: ${message}`, details.join('\n  '));
}
