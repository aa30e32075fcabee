import { createECDH, createHmac, createPublicKey, type KeyObject } from 'node:crypto';
import type { Credential } from './credential.ts';

const algorithm = 'AWS4-ECDSA-P256-SHA256';

/** The order of the curve P-256 (FIPS 186-4), minus 2. */
const largestCandidate = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc63254fn;

/** Keeps derived keys: a derivation takes about as long as a verification. */
const publicKeys = new WeakMap<Credential, KeyObject>();

/**
 * Derives the public key with which signatures of SigV4A by a credential are verified. The private key is a number that
 * NIST SP 800-108 in counter mode makes of the secret (AWS's Common Runtime, aws-c-auth, key derivation).
 */
export function publicKeyOf(credential: Credential): KeyObject {
  const known = publicKeys.get(credential);
  if (known) return known;
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateKeyOf(credential));
  const point = curve.getPublicKey(); // 0x04, x, y
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) =>
    part.toString('base64url'),
  );
  const jwk = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  publicKeys.set(credential, key);
  return key;
}

function privateKeyOf({ accessKeyId, secretAccessKey }: Credential): Buffer {
  for (let counter = 1; counter < 255; counter += 1) {
    const hmac = createHmac('sha256', `AWS4A${secretAccessKey}`);
    const context = Buffer.from([...Buffer.from(accessKeyId), counter]);
    hmac
      .update(Buffer.from([0, 0, 0, 1]))
      .update(algorithm)
      .update(Buffer.from([0]));
    const digits = hmac
      .update(context)
      .update(Buffer.from([0, 0, 1, 0]))
      .digest('hex');
    const candidate = BigInt(`0x${digits}`);
    if (candidate <= largestCandidate) {
      return Buffer.from((candidate + 1n).toString(16).padStart(64, '0'), 'hex');
    }
  }
  throw new Error('no private key follows from this secret'); // one in 2 to the power of 8,000
}
