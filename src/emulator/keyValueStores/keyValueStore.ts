import type { KeyValues } from '../keyValues/keyValues.ts';
import { renderElement } from '../renderXml.ts';
import type { Tag } from '../tags/tag.ts';

/** Sets the constraint on the name of a key value store (SDK: `KeyValueStoreName`). */
export const keyValueStoreName = { min: 1, max: 64, pattern: /^[a-zA-Z0-9-_]{1,64}$/ };

/** Describes a key value store of the account. Its ETag follows from `version`, which changes of its data do not raise. */
export interface KeyValueStoreRecord {
  name: string;
  /** A UUID, with which its ARN ends. */
  id: string;
  comment: string;
  tags: Tag[];
  createdTime: Date;
  /** When it is no longer PROVISIONING. */
  readyTime: Date;
  lastModifiedTime: Date;
  version: number;
  keyValues: KeyValues;
}

/** Gives the ARN of a key value store. */
export function keyValueStoreArn(accountId: string, id: string): string {
  return `arn:aws:cloudfront::${accountId}:key-value-store/${id}`;
}

/** Gives the status at this moment: PROVISIONING or READY. */
export function keyValueStoreStatus({ readyTime }: KeyValueStoreRecord, now: Date): string {
  return now < readyTime ? 'PROVISIONING' : 'READY';
}

/** Renders the members of a `KeyValueStore`, in documented order. */
export function keyValueStoreMembers(
  accountId: string,
  record: KeyValueStoreRecord,
  status: string,
): string[] {
  return [
    renderElement('Name', record.name),
    renderElement('Id', record.id),
    renderElement('Comment', record.comment),
    renderElement('ARN', keyValueStoreArn(accountId, record.id)),
    renderElement('Status', status),
    renderElement('LastModifiedTime', record.lastModifiedTime.toISOString()),
  ];
}
