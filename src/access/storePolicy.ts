import type { KeyValueStoreAction } from '../contract/schema.generated.ts';
import type { Access } from './access.ts';
import { policyOf, type Statement } from './sessionPolicy.ts';

const describe = [
  'cloudfront:DescribeKeyValueStore',
  'cloudfront-keyvaluestore:DescribeKeyValueStore',
];
const readData = ['cloudfront-keyvaluestore:GetKey', 'cloudfront-keyvaluestore:ListKeys'];

/**
 * Names the actions of both planes that each word of the access file needs on one key value store (service authorization
 * reference). Changes need the reads too, to tell what became of a lost answer; the gateway's own rules open none of them to
 * callers who have no right to them. A store that is to be created has no ARN yet.
 */
export const storeActions: Readonly<Record<KeyValueStoreAction, readonly string[]>> = {
  READ: [...describe, ...readData],
  WRITE: [
    ...describe,
    ...readData,
    'cloudfront:UpdateKeyValueStore',
    'cloudfront-keyvaluestore:UpdateKeys',
  ],
  CREATE: [],
  DELETE: [...describe, ...readData, 'cloudfront:DeleteKeyValueStore'],
};

/** Names a key value store; one that is to be created has no ARN. */
export interface NamedStore {
  name: string;
  arn: string | undefined;
}

/** Names the partition of the history that has the records of a key value store. No function's name has a `#`. */
export function storePartition(name: string): string {
  return `kvs#${name}`;
}

/**
 * Writes the policy of a session for one key value store, as JSON: what the caller may do with it, and its records in the
 * history. The ARN has the store's UUID, so a pattern of names would say nothing to IAM.
 */
export function storePolicy(
  { name, arn }: NamedStore,
  { mayStore }: Pick<Access, 'mayStore'>,
  { history }: { history: boolean },
): string {
  const words = (['READ', 'WRITE', 'CREATE', 'DELETE'] as const).filter((word) =>
    mayStore(word, name),
  );
  const actions = [...new Set(words.flatMap((word) => storeActions[word]))];
  const statements: Statement[] = [];
  if (arn !== undefined && actions.length > 0)
    statements.push({ Effect: 'Allow', Action: actions.toSorted(), Resource: [arn] });
  if (history && words.length > 0) statements.push(onRecords(name, words));
  return policyOf(statements);
}

function onRecords(name: string, words: readonly KeyValueStoreAction[]): Statement {
  const isToRead = words.every((word) => word === 'READ');
  return {
    Effect: 'Allow',
    Action: isToRead ? ['dynamodb:GetItem', 'dynamodb:Query'] : ['dynamodb:*'],
    Resource: '*',
    Condition: {
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [storePartition(name)] },
    },
  };
}
