import type { ContentFragment, FunctionRuntime } from '../documents.generated.ts';

/** Holds what a function has besides its code. */
export interface Configuration {
  comment: string;
  /** Is null for one that the contract does not know. */
  runtime: FunctionRuntime | null;
  keyValueStoreArns: readonly string[];
}

/** Holds the same as it is shown. */
export type ShownConfiguration = Pick<
  ContentFragment,
  'comment' | 'runtimeName' | 'keyValueStoreArns'
>;

type Field = keyof Configuration;

export const configurationFields: readonly Field[] = ['comment', 'runtime', 'keyValueStoreArns'];

export const fieldWords: Record<Field, string> = {
  comment: 'Comment',
  runtime: 'Runtime',
  keyValueStoreArns: 'Key value store',
};

const runtimeNames: Record<FunctionRuntime, string> = {
  CLOUDFRONT_JS_1_0: 'cloudfront-js-1.0',
  CLOUDFRONT_JS_2_0: 'cloudfront-js-2.0',
};

/** Gives the configuration of a stage. */
export function configurationOf(content: ContentFragment): Configuration {
  const { comment, runtime, keyValueStoreArns } = content;
  return { comment, runtime, keyValueStoreArns };
}

/** Gives a stage's configuration as it is shown, after changes. */
export function shownAfter(
  content: ShownConfiguration,
  { comment, runtime, keyValueStoreArns }: Partial<Configuration> = {},
): ShownConfiguration {
  return {
    comment: comment ?? content.comment,
    runtimeName: runtime ? runtimeNames[runtime] : content.runtimeName,
    keyValueStoreArns: [...(keyValueStoreArns ?? content.keyValueStoreArns)],
  };
}

/** Tells whether a field has the same value in both. */
export function isSameField(
  field: Field,
  one: Partial<Configuration>,
  other: Partial<Configuration>,
): boolean {
  return JSON.stringify(one[field]) === JSON.stringify(other[field]);
}

/** Keeps those changes that change something. */
export function realChanges(
  changes: Partial<Configuration>,
  before: Configuration,
): Partial<Configuration> {
  const fields = configurationFields.filter(
    (field) => changes[field] !== undefined && !isSameField(field, changes, before),
  );
  return Object.fromEntries(fields.map((field) => [field, changes[field]]));
}

/** Reads changes that the browser has kept. Leaves out what is not whole. */
export function parseChanges(value: unknown): Partial<Configuration> {
  const { comment, runtime, keyValueStoreArns } = (value ?? {}) as Record<string, unknown>; // anything
  const isList =
    Array.isArray(keyValueStoreArns) && keyValueStoreArns.every((arn) => typeof arn === 'string');
  return {
    ...(typeof comment === 'string' && { comment }),
    ...(typeof runtime === 'string' &&
      runtime in runtimeNames && { runtime: runtime as FunctionRuntime }),
    ...(isList && { keyValueStoreArns: keyValueStoreArns }),
  };
}

/** Gives changes as the inputs of operations have them. */
export function inputOf({ comment, runtime, keyValueStoreArns }: Partial<Configuration>): {
  comment?: string;
  runtime?: FunctionRuntime;
  keyValueStoreArns?: string[];
} {
  return {
    ...(comment !== undefined && { comment }),
    ...(runtime && { runtime }),
    ...(keyValueStoreArns && { keyValueStoreArns: [...keyValueStoreArns] }),
  };
}

/** Names a runtime for people. */
export function runtimeWords(runtimeName: string): string {
  return runtimeName.replace('cloudfront-js-', 'JavaScript ');
}
