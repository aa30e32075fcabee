import { createECDH, createHmac, createPrivateKey, type KeyObject } from 'node:crypto';
import type { Credentials } from '../credentials.ts';

/** Names the algorithm in signatures and in the derivation of keys. */
export const sigV4AAlgorithm = 'AWS4-ECDSA-P256-SHA256';

/** The order of the curve P-256 (FIPS 186-4), minus 2. */
const largestCandidate = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc63254fn;

/** Keeps derived keys: a derivation takes longer than a signature. */
const keys = new WeakMap<Credentials, KeyObject>();

/**
 * Derives the private key with which requests are signed with SigV4A: a number that NIST SP 800-108 in counter mode makes
 * of the secret (AWS's Common Runtime, aws-c-auth, key derivation).
 */
export function signingKey(credentials: Credentials): KeyObject {
  const known = keys.get(credentials);
  if (known) return known;
  const scalar = scalarOf(credentials);
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(scalar);
  const point = curve.getPublicKey(); // 0x04, x, y
  const [d, x, y] = [scalar, point.subarray(1, 33), point.subarray(33)].map((part) =>
    part.toString('base64url'),
  );
  const jwk = { kty: 'EC', crv: 'P-256', d: d ?? '', x: x ?? '', y: y ?? '' };
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  keys.set(credentials, key);
  return key;
}

function scalarOf({ accessKeyId, secretAccessKey }: Credentials): Buffer {
  const before = Buffer.from(`\0\0\0\u0001${sigV4AAlgorithm}\0${accessKeyId}`);
  for (let counter = 1; counter < 255; counter += 1) {
    const input = Buffer.concat([before, Buffer.from([counter, 0, 0, 1, 0])]);
    const digits = createHmac('sha256', `AWS4A${secretAccessKey}`).update(input).digest('hex');
    const candidate = BigInt(`0x${digits}`);
    if (candidate <= largestCandidate)
      return Buffer.from((candidate + 1n).toString(16).padStart(64, '0'), 'hex');
  }
  throw new Error('no private key follows from this secret'); // one in 2 to the power of 8,000
}
