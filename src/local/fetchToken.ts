import { secretHeader } from './pageToken.ts';
import type { LocalCaller } from './tokens.ts';

/** Says in one line why a running gateway gave no token. */
export class TokenError extends Error {}

const mend = 'Set GATEWAY_URL to the address that npm start -- --aws prints last.';

/** Asks a running gateway for a token. `address` holds the secret of its start: `URL#secret=…`. Throws `TokenError`. */
export async function fetchToken(address: string, caller: LocalCaller): Promise<string> {
  if (!URL.canParse(address)) throw new TokenError(`GATEWAY_URL is no address. ${mend}`);
  const { origin, hash } = new URL(address);
  const secret = new URLSearchParams(hash.slice(1)).get('secret') ?? '';
  const url = `${origin}/pages/settings.json?caller=${caller}`;
  try {
    const response = await fetch(url, { headers: { [secretHeader]: secret } });
    const { token } = (await response.json()) as { token?: unknown }; // looked at in the next line
    if (typeof token === 'string') return token;
  } catch {
    throw new TokenError(`${origin} does not answer as a gateway does. ${mend}`);
  }
  throw new TokenError(`${origin} gives no token to who does not have its secret. ${mend}`);
}
