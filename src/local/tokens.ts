import { createLocalJWKSet, importJWK, SignJWT } from 'jose';
import { developmentKey, type SigningKey } from './developmentKey.ts';

/** Lists the callers on this machine. Each is the only one in the group of its name; access.json has their rights. */
export const callers = ['admin', 'team-a', 'team-b'] as const;
export type LocalCaller = (typeof callers)[number];

/** Configure the JWT authorizer of this machine, and its tokens. */
export const issuer = 'https://localhost/cloudfront-functions-gateway';
export const audience = 'cloudfront-functions-gateway';

/**
 * Signs a JWT for a caller, valid for 12 hours: with this machine's development key, which is made when there is none,
 * unless told. Throws `KeyFileError`.
 */
export async function mintToken(
  caller: LocalCaller,
  now = new Date(),
  key?: SigningKey,
): Promise<string> {
  const jwk = key ?? (await developmentKey());
  return new SignJWT({ groups: [caller] })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: jwk.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(caller)
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + 12 * 3_600_000))
    .sign(await importJWK(jwk, 'RS256'));
}

/** Gives the public keys that verify tokens, as an issuer publishes them. Throws `KeyFileError`. */
export async function publicKeys(key?: SigningKey): Promise<ReturnType<typeof createLocalJWKSet>> {
  const { d, p, q, dp, dq, qi, ...publicKey } = key ?? (await developmentKey());
  return createLocalJWKSet({ keys: [publicKey] });
}
