import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Makes a code cache as the Lambda `caches` answers with it, for a code.js with this content. */
export function codeCacheOf(lambda: 'graphql' | 'rest', code: string) {
  const sourceHash = hash('sha256', code);
  return {
    lambda,
    file: `code.${sourceHash.slice(0, 32)}.v24.21.0.arm64.gc.cache`,
    sourceHash,
    gzipBase64: gzipSync('a cache').toString('base64'),
  };
}
