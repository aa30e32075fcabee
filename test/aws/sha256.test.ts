import { Sha256 as SdkSha256 } from '@smithy/core/checksum';
import { expect, test } from '@jest/globals';
import { array, assert, asyncProperty, constant, oneof, string, uint8Array } from 'fast-check';
import { Sha256 } from '../../src/aws/sha256.ts';

const bytes = uint8Array({ maxLength: 200 });
const secret = oneof(
  constant(undefined),
  string({ minLength: 1 }),
  uint8Array({ minLength: 1, maxLength: 100 }),
  uint8Array({ minLength: 3, maxLength: 100 }).map((view) => view.subarray(1)),
  uint8Array({ minLength: 1, maxLength: 100 }).map((view) => view.slice().buffer),
);

test("hashes and HMACs are those of the SDK's own", async () => {
  await assert(
    asyncProperty(secret, array(bytes), async (key, chunks) => {
      const ours = new Sha256(key);
      const theirs = new SdkSha256(key);
      for (const hash of [ours, theirs]) for (const chunk of chunks) hash.update(chunk);
      expect(Buffer.from(await ours.digest())).toEqual(Buffer.from(await theirs.digest()));
      ours.reset();
      expect(await ours.digest()).toHaveLength(32);
    }),
  );
});
