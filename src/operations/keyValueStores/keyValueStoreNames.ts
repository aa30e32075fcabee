import {
  ListKeyValueStoresCommand,
  type ListKeyValueStoresCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type { ErrorCode } from '../../contract/schema.generated.ts';
import { call } from '../call.ts';
import { isErrorValue, type ErrorOf, type Target } from '../errors.ts';

const listErrors = [
  'InvalidArgument',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
  'AwsRefusal',
] as const satisfies ErrorCode[];

export type KeyValueStoreListError = ErrorOf<(typeof listErrors)[number]>;

/** Bounds the names that are kept, above what an account can have. Beyond it all are forgotten. */
const maxNames = 1_000;

/**
 * Finds the names of key value stores by their ARNs; an ARN that the account does not have has none. Reads CloudFront's
 * list only when this process does not know a name yet: name and ARN of a key value store never change.
 * Source: ListKeyValueStores, CloudFront API 2020-05-31.
 */
export async function keyValueStoreNames(
  target: Target,
  arns: readonly string[],
  context: Context,
): Promise<ReadonlyMap<string, string> | KeyValueStoreListError> {
  const names = context.keyValueStoreNames;
  if (arns.every((arn) => names.has(arn))) return names;
  const markers = new Set<string>();
  let marker: string | undefined;
  do {
    const page = await readPage(target, marker, context);
    if (isErrorValue(page)) return page;
    if (names.size > maxNames) names.clear();
    for (const [arn, name] of page.stores) names.set(arn, name);
    marker = page.next && !markers.has(page.next) ? page.next : undefined;
    if (marker !== undefined) markers.add(marker);
  } while (marker !== undefined);
  return names;
}

interface Page {
  stores: [arn: string, name: string][];
  next: string | undefined;
}

function readPage(target: Target, marker: string | undefined, context: Context) {
  return call(
    { ...target, action: 'cloudfront:ListKeyValueStores' },
    {
      expects: listErrors,
      command: () =>
        new ListKeyValueStoresCommand({
          MaxItems: 100,
          ...(marker !== undefined && { Marker: marker }),
        }),
      read: readList,
    },
    context,
  );
}

function readList({ KeyValueStoreList: list }: ListKeyValueStoresCommandOutput): Page {
  if (list?.Quantity === undefined) throw new Error('CloudFront gave no list');
  const { Items: items = [], NextMarker: next } = list;
  return { stores: items.flatMap(({ ARN, Name }) => (ARN && Name ? [[ARN, Name]] : [])), next };
}
