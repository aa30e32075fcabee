import { hash } from 'node:crypto';
import type {
  FunctionConfig,
  FunctionRuntime as SdkRuntime,
  FunctionSummary,
} from '@aws-sdk/client-cloudfront';
import type {
  CloudFrontFunction,
  FunctionCode,
  FunctionRuntime,
  FunctionStage,
} from '../../contract/schema.generated.ts';

/** Maps the contract's runtimes to CloudFront's names: enum values cannot hold `-` or `.`. */
export const runtimeNames = {
  CLOUDFRONT_JS_1_0: 'cloudfront-js-1.0',
  CLOUDFRONT_JS_2_0: 'cloudfront-js-2.0',
} as const satisfies Record<FunctionRuntime, SdkRuntime>;

const runtimes: Readonly<Record<string, FunctionRuntime>> = {
  'cloudfront-js-1.0': 'CLOUDFRONT_JS_1_0',
  'cloudfront-js-2.0': 'CLOUDFRONT_JS_2_0',
} satisfies Record<SdkRuntime, FunctionRuntime>;

/** Gives the contract's runtime; null for one that it does not know. */
export function runtimeOf(name: string): FunctionRuntime | null {
  return Object.hasOwn(runtimes, name) ? (runtimes[name] ?? null) : null;
}

/** Holds the configuration of a function in the contract's terms. */
export type Configuration = Pick<
  CloudFrontFunction,
  'comment' | 'runtimeName' | 'keyValueStoreArns'
>;

/**
 * Writes a configuration for the SDK. Without key value stores it leaves the member out, by which CloudFront removes an
 * association.
 */
export function toFunctionConfig(configuration: Configuration): FunctionConfig {
  const { comment, runtimeName, keyValueStoreArns: arns } = configuration;
  return {
    Comment: comment,
    Runtime: runtimeName as SdkRuntime, // one that CloudFront has, or has told us of
    ...(arns.length > 0 && {
      KeyValueStoreAssociations: {
        Quantity: arns.length,
        Items: arns.map((KeyValueStoreARN) => ({ KeyValueStoreARN })),
      },
    }),
  };
}

/** Gives what the history records of a content. */
export function recordedContent(
  { comment, runtimeName, keyValueStoreArns: arns }: Configuration,
  bytes: Uint8Array,
) {
  const codeSha256 = hash('sha256', bytes);
  const sizeBytes = bytes.length;
  return { bytes, codeSha256, sizeBytes, comment, runtime: runtimeName, keyValueStoreArns: arns };
}

/** Names the version of DEVELOPMENT that a change made, for the history. */
export function versionOf({ etag, createdTime, lastModifiedTime }: CloudFrontFunction) {
  return {
    etag: present(etag ?? undefined),
    created: createdTime?.getTime() ?? 0,
    modified: lastModifiedTime?.getTime() ?? 0,
  };
}

/** Holds what CloudFront's answer has besides the summary. */
interface Answered {
  /** The stage that was asked for; the SDK's model leaves it optional in the answer. */
  stage: FunctionStage;
  /** Left out when CloudFront does not tell it, to be read on demand. */
  etag?: string | undefined;
}

/** Maps each stage to the other one. */
export const otherStage = { DEVELOPMENT: 'LIVE', LIVE: 'DEVELOPMENT' } as const;

/** Gives an ETag that an answer must have. Throws without one, because changes are based on it. */
export function present(etag: string | undefined): string {
  if (!etag) throw new Error('CloudFront answered without an ETag');
  return etag;
}

/** Identifies a stage of a function. */
export function functionId(name: string, stage: FunctionStage): string {
  return `${name}:${stage}`;
}

/** Takes a summary that tells no stage for the one that was asked for. Throws for a stage that the contract lacks. */
function stageOf(told: string | undefined, asked: FunctionStage): FunctionStage {
  if (!told) return asked;
  if (told === 'DEVELOPMENT' || told === 'LIVE') return told;
  throw new Error('CloudFront answered with a stage that the contract lacks');
}

/** Reads the SDK's summary into the contract's type. Throws when CloudFront left out what its model requires. */
export function toFunction(
  summary: FunctionSummary | undefined,
  answered: Answered,
): CloudFrontFunction {
  const {
    Name: name,
    Status: status,
    FunctionConfig: config,
    FunctionMetadata: metadata,
  } = summary ?? {};
  const runtimeName: string = config?.Runtime ?? '';
  const { FunctionARN: arn, LastModifiedTime: lastModifiedTime } = metadata ?? {};
  if (!name || !arn || !lastModifiedTime) {
    throw new Error('CloudFront answered with a function summary that lacks a required member');
  }
  const stage = stageOf(metadata?.Stage, answered.stage);
  return {
    __typename: 'CloudFrontFunction',
    id: functionId(name, stage),
    name,
    status: status ?? null,
    comment: config?.Comment ?? '',
    runtime: runtimeOf(runtimeName),
    runtimeName,
    keyValueStoreArns: keyValueStoreArns(config),
    arn,
    stage,
    createdTime: metadata?.CreatedTime ?? null,
    lastModifiedTime,
    ...(answered.etag !== undefined && { etag: answered.etag }),
  };
}

function keyValueStoreArns(config: FunctionConfig | undefined): string[] {
  const items = config?.KeyValueStoreAssociations?.Items ?? [];
  return items.flatMap(({ KeyValueStoreARN: arn }) => arn ?? []);
}

/** Describes code. Each of its forms is made once, when it is first read. */
export function functionCode(bytes: Uint8Array): FunctionCode {
  return new Code(bytes);
}

class Code implements FunctionCode {
  readonly __typename = 'FunctionCode';
  readonly #bytes: Uint8Array;
  #text: string | null | undefined;
  #base64: string | undefined;
  #sha256: string | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  get sizeBytes() {
    return this.#bytes.length;
  }
  get text() {
    if (this.#text === undefined) this.#text = decodeUtf8(this.#bytes);
    return this.#text;
  }
  get base64() {
    const { buffer, byteOffset, length } = this.#bytes;
    return (this.#base64 ??= Buffer.from(buffer, byteOffset, length).toString('base64'));
  }
  get sha256() {
    return (this.#sha256 ??= hash('sha256', this.#bytes));
  }
}

/** Gives the text that the bytes encode, a byte order mark kept; null when they are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
