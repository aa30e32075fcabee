import { createLocalJWKSet, importJWK, SignJWT } from 'jose';
import { developmentKey } from './developmentKey.ts';

/** Callers on this machine, each alone in the group of its name. What they may do: access.json. */
export const callers = ['admin', 'team-a', 'team-b'] as const;
export type LocalCaller = (typeof callers)[number];

/** What the JWT authorizer of this machine is configured with. */
export const issuer = 'https://localhost/cloudfront-functions-gateway';
export const audience = 'cloudfront-functions-gateway';

/** A JWT for a caller, good for 12 hours. Makes the key when there is none. Throws `KeyFileError`. */
export async function mintToken(caller: LocalCaller, now = new Date()): Promise<string> {
  const jwk = await developmentKey();
  return new SignJWT({ groups: [caller] })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: jwk.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(caller)
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + 12 * 3_600_000))
    .sign(await importJWK(jwk, 'RS256'));
}

/** The public keys that tokens are verified with, as an issuer publishes them. Throws `KeyFileError`. */
export async function publicKeys(): Promise<ReturnType<typeof createLocalJWKSet>> {
  const { d, p, q, dp, dq, qi, ...key } = await developmentKey();
  return createLocalJWKSet({ keys: [key] });
}
