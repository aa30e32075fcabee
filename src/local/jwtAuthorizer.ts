import {
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { headerOf, type Authorizer, type Decision } from './authorizer.ts';
import { flattenedClaim } from '../access/groups.ts';

export interface JwtAuthorizerOptions {
  /** Finds the issuer's public key by a token's header. */
  keys: JWTVerifyGetKey;
  issuer: string;
  audience: string;
  now: () => Date;
}

/** Lists RSA's algorithms without its PSS form: API Gateway accepts no others. */
const algorithms = ['RS256', 'RS384', 'RS512'];

/** Says why a token is refused. `isTold` is true when API Gateway tells its sender too (observed). */
class Refused extends Error {
  readonly isTold: boolean;

  constructor(reason: string, { isTold }: { isTold: boolean }) {
    super(reason);
    this.isTold = isTold;
  }
}

/**
 * Makes the JWT authorizer of an HTTP API. Source: API Gateway developer guide, "Control access to HTTP APIs with JWT
 * authorizers". Its algorithms (RS256 to RS512) and the words of its refusals are observed.
 */
export function createJwtAuthorizer(options: JwtAuthorizerOptions): Authorizer {
  return async (request) => {
    const header = headerOf(request, 'authorization');
    if (!header) return refusal('Bearer', 'no token');
    try {
      const claims = await verified(header, options);
      return {
        authorizer: { jwt: { claims: flattenedClaims(claims), scopes: null } },
        subject: claims.sub ?? '',
      };
    } catch (error) {
      const { isTold, message } = refusedBy(error);
      const description = isTold ? ` error_description="${message}"` : '';
      return refusal(`Bearer scope="" error="invalid_token"${description}`, message);
    }
  };
}

async function verified(header: string, options: JwtAuthorizerOptions): Promise<JWTPayload> {
  const { keys, issuer, audience, now } = options;
  const token = header.replace(/^Bearer /, '');
  // API Gateway strips `Bearer ` only in this spelling (observed).
  if (/^bearer /i.test(token)) {
    throw new Refused("tokenstring should not contain 'bearer '", { isTold: true });
  }
  if (token.split('.').length !== 3) {
    throw new Refused('token contains an invalid number of segments', { isTold: true });
  }
  const { alg = '' } = decodeProtectedHeader(token);
  if (!algorithms.includes(alg)) {
    throw new Refused(`signing method ${alg} is invalid`, { isTold: /^\w+$/.test(alg) });
  }
  const { payload } = await jwtVerify(
    token,
    (protectedHeader, input) => {
      // When a token names no key, jose tries the only one that fits. API Gateway does not.
      if (!protectedHeader.kid) throw new Refused('the token names no key', { isTold: false });
      return keys(protectedHeader, input);
    },
    { algorithms, issuer, currentDate: now(), requiredClaims: ['exp'] },
  );
  const { aud = payload['client_id'], iat = 0 } = payload;
  if (![aud].flat().includes(audience)) {
    throw new Refused('the token does not have a valid audience', { isTold: true });
  }
  if (iat > now().getTime() / 1000) {
    throw new Refused('the token was issued in the future', { isTold: false });
  }
  return payload;
}

function refusedBy(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof errors.JWTExpired && error.claim === 'exp')
    return new Refused('the token has expired', { isTold: true });
  if (error instanceof errors.JWKSNoMatchingKey)
    return new Refused('the token is signed with a key of another issuer', { isTold: false });
  return new Refused((error as Error).message, { isTold: false }); // jose's own words
}

function refusal(challenge: string, reason: string): Decision {
  const headers = { 'www-authenticate': challenge };
  return { refusal: { statusCode: 401, headers, body: '{"message":"Unauthorized"}' }, reason };
}

/** Hands a token's claims on as API Gateway does, each as text. */
function flattenedClaims(claims: JWTPayload): Record<string, string> {
  const entries = Object.entries(claims).map(([name, value]) => [name, flattenedClaim(value)]);
  return Object.fromEntries(entries) as Record<string, string>; // entries lose their types
}
