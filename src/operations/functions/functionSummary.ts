import type {
  FunctionConfig,
  FunctionRuntime as SdkRuntime,
  FunctionSummary,
} from '@aws-sdk/client-cloudfront';
import type {
  CloudFrontFunction,
  FunctionRuntime,
  FunctionStage,
} from '../../contract/schema.generated.ts';

/** CloudFront's names of the contract's runtimes: enum values cannot hold `-` or `.`. */
export const runtimeNames = {
  CLOUDFRONT_JS_1_0: 'cloudfront-js-1.0',
  CLOUDFRONT_JS_2_0: 'cloudfront-js-2.0',
} as const satisfies Record<FunctionRuntime, SdkRuntime>;

const runtimes: Readonly<Record<string, FunctionRuntime>> = {
  'cloudfront-js-1.0': 'CLOUDFRONT_JS_1_0',
  'cloudfront-js-2.0': 'CLOUDFRONT_JS_2_0',
} satisfies Record<SdkRuntime, FunctionRuntime>;

function runtimeOf(name: string): FunctionRuntime | null {
  return Object.hasOwn(runtimes, name) ? (runtimes[name] ?? null) : null;
}

/** The configuration of a function in the contract's terms. */
export type Configuration = Pick<
  CloudFrontFunction,
  'comment' | 'runtimeName' | 'keyValueStoreArns'
>;

/** Ours to the SDK's. Without stores the member is left out: that is how CloudFront takes an association away. */
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

/** What CloudFront's answer holds besides the summary. */
interface Answered {
  /** The stage that was asked for; the SDK's model leaves it optional in the answer. */
  stage: FunctionStage;
  /** Left out when CloudFront does not tell it, to be read on demand. */
  etag?: string | undefined;
}

/** Gives the stage that a stage is not. */
export const otherStage = { DEVELOPMENT: 'LIVE', LIVE: 'DEVELOPMENT' } as const;

/** Gives an ETag that an answer must have. Throws without one: what guards a change must not be missing. */
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

/** The SDK's summary to ours. Throws when CloudFront left out what its model requires. */
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
