import { reasonOf } from '../verify/reasonOf.ts';

/** Shows the form of each vendor's address. */
const forms = {
  Cognito: 'https://cognito-idp.REGION.amazonaws.com/POOL',
  Okta: 'https://ORGANISATION.okta.com/oauth2/default, of a custom authorization server',
  'Entra ID': 'https://login.microsoftonline.com/TENANT/v2.0, for tokens of version 2',
  Keycloak: 'https://HOST/realms/REALM',
};

const vendors: [RegExp, keyof typeof forms][] = [
  [/cognito|amazonaws/, 'Cognito'],
  [/okta/, 'Okta'],
  [/microsoft|windows\.net/, 'Entra ID'],
  [/\/realms\//, 'Keycloak'],
];

/** Gives the form that an issuer's address should have; those of all vendors when it looks like none. */
function hintFor(issuer: string): string {
  const [, name] = vendors.find(([form]) => form.test(issuer)) ?? [];
  const names = name ? [name] : (Object.keys(forms) as (keyof typeof forms)[]); // its own keys
  return `The form is ${names.map((vendor) => `${forms[vendor]} (${vendor})`).join(', ')}.`;
}

interface Discovery {
  issuer?: unknown;
  jwks_uri?: unknown;
}

interface Key {
  kty?: unknown;
  kid?: unknown;
  alg?: unknown;
  use?: unknown;
}

/** Bounds the wait for an issuer. */
const timeoutMs = 10_000;

async function json(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  return response.json();
}

/**
 * Checks what API Gateway would check while it makes the authorizer, or would refuse of each token: the discovery document is
 * there, names this issuer to the letter, and leads to RSA keys. Gives what is wrong; undefined when nothing is. Source: OpenID
 * Connect Discovery 1.0, sections 3 and 4.3.
 */
export async function issuerProblem(issuer: string): Promise<string | undefined> {
  const place = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  let discovery: Discovery;
  try {
    discovery = (await json(place)) ?? {}; // looked at below
  } catch (error) {
    return `${place} cannot be read: ${reasonOf(error)}. ${hintFor(issuer)}`;
  }
  if (discovery.issuer !== issuer)
    return `${place} names the issuer ${JSON.stringify(discovery.issuer)}, not "${issuer}": they must be equal to the letter. ${hintFor(issuer)}`;
  return keysProblem(discovery);
}

async function keysProblem({ jwks_uri: place }: Discovery): Promise<string | undefined> {
  if (typeof place !== 'string') return 'The discovery document has no jwks_uri.';
  try {
    const { keys } = ((await json(place)) ?? {}) as { keys?: unknown }; // looked at below
    if (Array.isArray(keys) && keys.some((key) => isUsable(key ?? {}))) return undefined;
  } catch (error) {
    return `${place} cannot be read: ${reasonOf(error)}.`;
  }
  return `${place} has no RSA key with a kid for RS256, and API Gateway takes no other.`;
}

function isUsable({ kty, kid, use = 'sig', alg = 'RS256' }: Key): boolean {
  const isForSignatures = kty === 'RSA' && use === 'sig' && /^RS(?:256|384|512)$/.test(String(alg));
  return isForSignatures && kid !== undefined;
}
