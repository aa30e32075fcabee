import {
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { headerOf, type Authorizer, type Decision } from './authorizer.ts';
import { flattenedClaim } from '../access/flattenedClaim.ts';

export interface JwtAuthorizerOptions {
  /** Finds the issuer's public key by a token's header. */
  keys: JWTVerifyGetKey;
  issuer: string;
  audience: string;
  now: () => Date;
}

/** API Gateway takes RSA alone, and not its PSS form. */
const algorithms = ['RS256', 'RS384', 'RS512'];

/** Why a token is refused, in API Gateway's words. */
class Refused extends Error {}

/**
 * The JWT authorizer of an HTTP API. Source: API Gateway developer guide, "Control access to HTTP APIs with JWT
 * authorizers"; that RSA means RS256 to RS512, and the words of refusals, are observed.
 */
export function createJwtAuthorizer(options: JwtAuthorizerOptions): Authorizer {
  return async (request) => {
    const header = headerOf(request, 'authorization');
    if (!header) return refusal('Bearer');
    try {
      const claims = await verified(header, options);
      return {
        authorizer: { jwt: { claims: flattenedClaims(claims), scopes: null } },
        subject: claims.sub ?? '',
      };
    } catch (error) {
      return refusal(`Bearer scope="" error="invalid_token"${descriptionOf(error)}`);
    }
  };
}

async function verified(header: string, options: JwtAuthorizerOptions): Promise<JWTPayload> {
  const { keys, issuer, audience, now } = options;
  const token = header.replace(/^Bearer /, '');
  // The scheme in other letters is no prefix to it (observed).
  if (/^bearer /i.test(token)) throw new Refused("tokenstring should not contain 'bearer '");
  if (token.split('.').length !== 3) {
    throw new Refused('token contains an invalid number of segments');
  }
  const { alg = '' } = decodeProtectedHeader(token);
  if (!algorithms.includes(alg)) {
    throw new Refused(/^\w+$/.test(alg) ? `signing method ${alg} is invalid` : '');
  }
  const { payload } = await jwtVerify(
    token,
    (protectedHeader, input) => {
      // jose takes the only key that fits when a token names none; API Gateway does not.
      if (!protectedHeader.kid) throw new Refused('');
      return keys(protectedHeader, input);
    },
    { algorithms, issuer, currentDate: now(), requiredClaims: ['exp'] },
  );
  const { aud = payload['client_id'], iat = 0 } = payload;
  if (![aud].flat().includes(audience)) {
    throw new Refused('the token does not have a valid audience');
  }
  if (iat > now().getTime() / 1000) throw new Refused('');
  return payload;
}

/** Only what API Gateway has been seen to say. */
function descriptionOf(error: unknown): string {
  if (error instanceof errors.JWTExpired && error.claim === 'exp')
    return described('the token has expired');
  return error instanceof Refused && error.message ? described(error.message) : '';
}

function described(text: string): string {
  return ` error_description="${text}"`;
}

function refusal(challenge: string): Decision {
  const headers = { 'www-authenticate': challenge };
  return { refusal: { statusCode: 401, headers, body: '{"message":"Unauthorized"}' } };
}

/** Hands a token's claims on as API Gateway does, each as text. */
function flattenedClaims(claims: JWTPayload): Record<string, string> {
  const entries = Object.entries(claims).map(([name, value]) => [name, flattenedClaim(value)]);
  return Object.fromEntries(entries) as Record<string, string>; // entries lose their types
}
