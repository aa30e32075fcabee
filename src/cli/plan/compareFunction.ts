import type { FunctionRuntime } from '../documents.generated.ts';
import type { LocalFunction } from '../folder/localFunction.ts';
import { runtimes } from '../folder/readFunction.ts';
import { compareTests, type TestChanges } from './compareTests.ts';
import type { RemoteContent, RemoteFunction } from './remoteFunction.ts';

/** Holds a field of the configuration that differs. */
export interface FieldChange {
  field: 'comment' | 'runtime' | 'keyValueStores' | 'tags';
  from: unknown;
  to: unknown;
}

/** Holds what both stages of a function are to have. */
export interface WantedContent {
  code: Buffer;
  comment: string;
  runtimeName: string;
  keyValueStoreArns: readonly string[];
}

/** Says what is to be done with a function. */
export interface FunctionPlan {
  name: string;
  local: LocalFunction;
  remote: RemoteFunction;
  wanted: WantedContent;
  /** The content goes to DEVELOPMENT. */
  writes: boolean;
  /** The content goes to LIVE. */
  publishes: boolean;
  changes: readonly FieldChange[];
  tests: TestChanges;
  /** The tags that the function is to have; undefined if they stay. */
  tags: Readonly<Record<string, string>> | undefined;
}

const defaultRuntime = 'cloudfront-js-2.0';

/** Compares a function of the folder with the gateway's. `arnOf` gives the ARN of a key value store. */
export function compareFunction(
  local: LocalFunction,
  remote: RemoteFunction,
  { publish, arnOf }: { publish: boolean; arnOf: (store: string) => string },
): FunctionPlan {
  const { development, live } = remote;
  const wanted: WantedContent = {
    code: local.code,
    comment: local.comment ?? development?.comment ?? '',
    runtimeName: runtimeName(local.runtime) ?? development?.runtimeName ?? defaultRuntime,
    keyValueStoreArns: local.keyValueStores?.map(arnOf) ?? development?.keyValueStoreArns ?? [],
  };
  const tags = local.tags && changedTags(local.tags, remote.tags ?? {});
  return {
    name: local.name,
    local,
    remote,
    wanted,
    writes: !development || !isSame(wanted, development),
    publishes: publish && (!live || !isSame(wanted, live)),
    changes: [
      ...(development ? fieldChanges(development, wanted) : []),
      ...(tags ? [{ field: 'tags', from: ownTags(remote.tags ?? {}), to: tags } as const] : []),
    ],
    tests: compareTests(local.tests, remote.tests),
    tags,
  };
}

/** Tells whether a plan does anything. */
export function isChange({ writes, publishes, tests, tags }: FunctionPlan): boolean {
  return writes || publishes || tags !== undefined || tests.save.length > 0;
}

function runtimeName(runtime: FunctionRuntime | undefined): string | undefined {
  return Object.keys(runtimes).find((name) => runtimes[name] === runtime);
}

/** Tells whether a stage has a content: code byte for byte. */
export function isSame(wanted: WantedContent, { code, ...stage }: RemoteContent): boolean {
  return wanted.code.equals(code) && fieldChanges(stage, wanted).length === 0;
}

function fieldChanges(
  stage: Omit<RemoteContent, 'code' | 'etag'>,
  wanted: WantedContent,
): FieldChange[] {
  const pairs = [
    ['comment', stage.comment, wanted.comment],
    ['runtime', stage.runtimeName, wanted.runtimeName],
    ['keyValueStores', stage.keyValueStoreArns.toSorted(), wanted.keyValueStoreArns.toSorted()],
  ] as const;
  return pairs.flatMap(([field, from, to]) =>
    JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to }],
  );
}

/** Gives the tags without AWS's own, which nobody else may set. */
export function ownTags(tags: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(tags).filter(([key]) => !/^aws:/i.test(key));
  return Object.fromEntries(own.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function changedTags(
  wanted: Readonly<Record<string, string>>,
  present: Readonly<Record<string, string>>,
) {
  const isSameText = JSON.stringify(ownTags(wanted)) === JSON.stringify(ownTags(present));
  return isSameText ? undefined : ownTags(wanted);
}
