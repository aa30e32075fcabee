import { createHash, createHmac } from 'node:crypto';
import { CommandError } from '../commandError.ts';
import type { Settings } from '../folder/settings.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Credential } from './caller.ts';

type Bytes = string | ArrayBuffer | ArrayBufferView;

const bytesOf = (data: Bytes) =>
  typeof data === 'string' || data instanceof Uint8Array
    ? data
    : ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);

/** Computes SHA-256, or with a secret its HMAC, as the SDK's signer asks for it. */
class Sha256 {
  readonly #hash;

  constructor(secret?: Bytes) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(data: Bytes): void {
    this.#hash.update(bytesOf(data));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  reset(): void {
    throw new Error('not needed');
  }
}

/**
 * Signs requests (SigV4, service `execute-api`) with AWS credentials found as the AWS SDK finds them: variables, profiles, single
 * sign-on, a web identity such as GitHub's, the machine's role.
 */
export function signer(
  { gateway, region: given }: Settings,
  environment: Surroundings['environment'],
): Credential {
  const [, ofHost] =
    /\.execute-api\.([\w-]+)\.amazonaws\.com/.exec(new URL(gateway).hostname) ?? [];
  const region =
    given ??
    ofHost ??
    (environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || undefined);
  let made: ReturnType<typeof createSigner> | undefined;
  return {
    path: '/service/graphql',
    mend: 'Is the role one that the gateway knows (access.json), and may it call execute-api:Invoke? Is "region" of cff.json that of the gateway? Signatures of IAM users are refused.',
    async headersOf(url, body) {
      const { host, hostname, pathname: path, protocol } = new URL(url);
      const headers = { host, 'content-type': 'application/json' };
      const request = { method: 'POST', protocol, hostname, path, headers, body };
      const signed = await (await (made ??= createSigner(region))).sign(request);
      const { host: _, ...others } = signed.headers;
      return others;
    },
  };
}

async function createSigner(region: string | undefined) {
  if (region === undefined)
    throw new CommandError(
      'There is no token, and no AWS Region to sign for.',
      'Set CFF_TOKEN, or add "tokenCommand" to cff.json; to sign with AWS credentials, add "region".',
    );
  // Loaded only by those who sign: it is most of the file.
  const [{ defaultProvider }, { SignatureV4 }] = await Promise.all([
    import('@aws-sdk/credential-provider-node'),
    import('@smithy/signature-v4'),
  ]);
  const find = defaultProvider();
  const credentials = () =>
    find().catch((error: Error) => {
      throw new CommandError(
        `There is no token, and no AWS credentials were found: ${error.message}`,
        'Set CFF_TOKEN, or add "tokenCommand" to cff.json, or set AWS_PROFILE.',
      );
    });
  return new SignatureV4({ service: 'execute-api', region, credentials, sha256: Sha256 });
}
