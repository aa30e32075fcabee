/** Runs `npm run -s token -- admin`: prints a JWT for a caller on this machine, and nothing else. */
import { KeyFileError } from './developmentKey.ts';
import { fetchToken, TokenError } from './fetchToken.ts';
import { callers, mintToken, type LocalCaller } from './tokens.ts';

const usage = `npm run -s token -- ${callers.join('|')}`;
const help = `\
${usage}   prints a token for this machine, good for 12 hours

Each caller is alone in the group of its name; what groups may do is in src/local/access.json:
  admin             everything, with every function and key value store
  team-a, team-b    everything, with those whose names begin with team-a- and team-b-

The key that signs is .local/key.json, made at the first use. npm start -- --aws takes no such token: there the
gateway itself gives one when GATEWAY_URL is the address that it prints last. Give the token as a header:
  curl -s http://127.0.0.1:4000/v1/viewer -H "authorization: Bearer $(npm run -s token -- admin)"`;

const [name = '', ...others] = process.argv.slice(2);
const caller = callers.find((each) => each === name && others.length === 0);

try {
  if (name === '--help' || name === '-h') console.log(help);
  else if (caller) console.log(await tokenFor(caller));
  else fail(`Say whose token: ${usage}`);
} catch (error) {
  if (!(error instanceof KeyFileError || error instanceof TokenError)) throw error;
  fail(error.message);
}

function tokenFor(whom: LocalCaller): Promise<string> {
  const address = process.env['GATEWAY_URL'];
  return address ? fetchToken(address, whom) : mintToken(whom);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
