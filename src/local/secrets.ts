import { randomBytes } from 'node:crypto';
import { createKey, developmentKey, type SigningKey } from './developmentKey.ts';
import { knownServiceSecret } from './iamAuthorizer.ts';

/** Holds what lets callers in. */
export interface Secrets {
  /** Signs the tokens. */
  key: SigningKey;
  /** The secret access key of the one service. */
  serviceSecret: string;
  /** What a page, or `npm run token`, must give to get a token; undefined when it gets one without. */
  startSecret: string | undefined;
}

/**
 * Makes the secrets of one start. Those for the embedded CloudFront are the same at each start, and known. Over AWS
 * everything is new: whoever gets in has this machine's AWS rights. Throws `KeyFileError`.
 */
export async function createSecrets({ aws }: { aws: boolean }): Promise<Secrets> {
  if (!aws) {
    const key = await developmentKey();
    return { key, serviceSecret: knownServiceSecret, startSecret: undefined };
  }
  const startSecret = randomBytes(32).toString('base64url');
  return { key: await createKey(), serviceSecret: startSecret, startSecret };
}
