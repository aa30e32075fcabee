import { renderElement } from '../renderXml.ts';

/** Describes a key value store of the account. Its ETag follows from `version`, which changes of its data do not raise. */
export interface KeyValueStoreRecord {
  name: string;
  /** A UUID, with which its ARN ends. */
  id: string;
  comment: string;
  status: 'PROVISIONING' | 'READY';
  lastModifiedTime: Date;
  version: number;
}

export function keyValueStoreArn(accountId: string, id: string): string {
  return `arn:aws:cloudfront::${accountId}:key-value-store/${id}`;
}

/** Renders the members of a `KeyValueStore`, in documented order. */
export function keyValueStoreMembers(accountId: string, record: KeyValueStoreRecord): string[] {
  return [
    renderElement('Name', record.name),
    renderElement('Id', record.id),
    renderElement('Comment', record.comment),
    renderElement('ARN', keyValueStoreArn(accountId, record.id)),
    renderElement('Status', record.status),
    renderElement('LastModifiedTime', record.lastModifiedTime.toISOString()),
  ];
}
