import { element } from '../xml.ts';

/** A key value store of the account. Its ETag follows from `version`, which changes of the data do not move. */
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
    element('Name', record.name),
    element('Id', record.id),
    element('Comment', record.comment),
    element('ARN', keyValueStoreArn(accountId, record.id)),
    element('Status', record.status),
    element('LastModifiedTime', record.lastModifiedTime.toISOString()),
  ];
}
