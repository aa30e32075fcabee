import { deflateRawSync } from 'node:zlib';
import { AwsError } from '../awsError.ts';

/** Holds the text that most policies have in common. */
const dictionary = Buffer.from(
  '{"Version":"2012-10-17","Statement":[{"Sid":"","Effect":"Deny","NotAction":"NotResource":"Condition":{"StringEquals":{"StringLike":{"Effect":"Allow","Action":["","Resource":["arn:aws:","*"]}]}',
);

/**
 * Sets the space for a packed policy. It is a guess, as is Deflate, because AWS does not document its packing. They give
 * the API reference's example (6 %) and come close to sizes that people report (42 actions: between 1.3 and 1.6 times
 * the space).
 */
const spaceBytes = 456;

/** Gives the share of the space that a session policy takes, in percent. Throws `PackedPolicyTooLarge` above 100. */
export function packedPolicySize(policy: string): number {
  const { length } = deflateRawSync(policy, { level: 9, dictionary });
  const percent = Math.ceil((100 * length) / spaceBytes);
  if (percent <= 100) return percent;
  throw new AwsError(
    'PackedPolicyTooLarge',
    `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`,
  );
}
