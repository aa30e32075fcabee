import {
  functionArn,
  stageOf,
  statusOf,
  type FunctionConfig,
  type FunctionRecord,
  type Stage,
  type Store,
} from '../store.ts';
import { element } from '../xml.ts';

/** The members of a `FunctionSummary`, rendered in documented order. */
export function functionSummary(store: Store, record: FunctionRecord, stage: Stage): string[] {
  const { config, createdTime, lastModifiedTime } = stageOf(record, stage);
  return [
    element('Name', record.name),
    element('Status', statusOf(store, record, stage)),
    element('FunctionConfig', [
      element('Comment', config.comment),
      element('Runtime', config.runtime),
      ...storeAssociations(config),
    ]),
    element('FunctionMetadata', [
      element('FunctionARN', functionArn(store, record.name)),
      element('Stage', stage),
      element('CreatedTime', createdTime.toISOString()),
      element('LastModifiedTime', lastModifiedTime.toISOString()),
    ]),
  ];
}

/** Left out when there are none (observed). */
function storeAssociations({ storeArns }: FunctionConfig): string[] {
  if (storeArns.length === 0) return [];
  const items = storeArns.map((arn) =>
    element('KeyValueStoreAssociation', [element('KeyValueStoreARN', arn)]),
  );
  return [
    element('KeyValueStoreAssociations', [
      element('Quantity', String(items.length)),
      element('Items', items),
    ]),
  ];
}
