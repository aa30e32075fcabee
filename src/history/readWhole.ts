import type { Stage, StageVersion } from './record.ts';

/** Holds what a description of a stage tells: all but the code. */
export type Description = Omit<StageVersion, 'codeSha256' | 'sizeBytes'>;

/** Reads a function from CloudFront. Rejects when it cannot be read. */
export interface FunctionReader {
  /** Gives undefined if there is no such stage. */
  describe(stage: Stage): Promise<Description | undefined>;
  code(stage: Stage): Promise<{ etag: string; bytes: Uint8Array } | undefined>;
}

/** Holds a stage with its code. */
export interface ReadStage extends StageVersion {
  bytes: Uint8Array;
}

/** Holds both stages as they were at one moment. Without `development` there is no function. */
export interface Reading {
  development: ReadStage | undefined;
  live: ReadStage | undefined;
}

/** Says that a function changed during each attempt to read it. */
export class ChangesAllTheTime extends Error {}

const maxReadings = 4;

/**
 * Reads both stages so that all belongs together: DEVELOPMENT is described before and after all else is read, LIVE
 * before and after its code. Six calls. Throws `ChangesAllTheTime` after four attempts.
 */
export async function readWhole(
  reader: FunctionReader,
  sha256: (bytes: Uint8Array) => string,
): Promise<Reading> {
  for (let readings = 1; readings <= maxReadings; readings += 1) {
    const before = await reader.describe('DEVELOPMENT');
    if (!before) return { development: undefined, live: undefined };
    const [code, live] = await Promise.all([
      reader.code('DEVELOPMENT'),
      readLive(reader, before.created, sha256),
    ]);
    const after = await reader.describe('DEVELOPMENT');
    if (live === 'TORN' || !isSameVersion(before, after) || code?.etag !== before.etag) continue;
    return { development: withCode(before, code, sha256), live };
  }
  throw new ChangesAllTheTime('the function changed each time it was read');
}

/** Reads LIVE. Its own creation time says nothing about which function it belongs to. */
async function readLive(
  reader: FunctionReader,
  created: number,
  sha256: (bytes: Uint8Array) => string,
): Promise<ReadStage | 'TORN' | undefined> {
  const before = await reader.describe('LIVE');
  if (!before) return undefined;
  const code = await reader.code('LIVE');
  const after = await reader.describe('LIVE');
  if (!isSameVersion(before, after) || code?.etag !== before.etag) return 'TORN';
  return withCode({ ...before, created }, code, sha256);
}

function withCode(
  described: Description,
  { bytes }: { bytes: Uint8Array },
  sha256: (bytes: Uint8Array) => string,
): ReadStage {
  return { ...described, codeSha256: sha256(bytes), sizeBytes: bytes.length, bytes };
}

function isSameVersion(one: Description, other: Description | undefined): boolean {
  return (
    one.etag === other?.etag && one.created === other.created && one.modified === other.modified
  );
}
