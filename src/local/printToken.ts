/** `npm run -s token -- admin`: prints a JWT for a caller on this machine, and nothing else. */
import { KeyFileError } from './developmentKey.ts';
import { callers, mintToken } from './tokens.ts';

const [name, ...others] = process.argv.slice(2);
const caller = callers.find((each) => each === name && others.length === 0);

try {
  if (caller) console.log(await mintToken(caller));
  else fail(`Say whose token: npm run -s token -- ${callers.join('|')}`);
} catch (error) {
  if (!(error instanceof KeyFileError)) throw error;
  fail(error.message);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
