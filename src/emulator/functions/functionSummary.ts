import { renderElement } from '../renderXml.ts';
import {
  findStage,
  functionArn,
  type FunctionConfig,
  type FunctionRecord,
  type Stage,
  type Store,
} from '../store.ts';
import { functionStatus } from './functionStatus.ts';

/** Renders the members of a `FunctionSummary`, in documented order. */
export function functionSummary(store: Store, record: FunctionRecord, stage: Stage): string[] {
  const { config, createdTime, lastModifiedTime } = findStage(record, stage);
  return [
    renderElement('Name', record.name),
    renderElement('Status', functionStatus(store, record, stage)),
    renderElement('FunctionConfig', [
      renderElement('Comment', config.comment),
      renderElement('Runtime', config.runtime),
      ...keyValueStoreAssociations(config),
    ]),
    renderElement('FunctionMetadata', [
      renderElement('FunctionARN', functionArn(store, record.name)),
      renderElement('Stage', stage),
      renderElement('CreatedTime', createdTime.toISOString()),
      renderElement('LastModifiedTime', lastModifiedTime.toISOString()),
    ]),
  ];
}

/** Renders the associations. CloudFront leaves them out when there are none (observed). */
function keyValueStoreAssociations({ keyValueStoreArns }: FunctionConfig): string[] {
  if (keyValueStoreArns.length === 0) return [];
  const items = keyValueStoreArns.map((arn) =>
    renderElement('KeyValueStoreAssociation', [renderElement('KeyValueStoreARN', arn)]),
  );
  return [
    renderElement('KeyValueStoreAssociations', [
      renderElement('Quantity', String(items.length)),
      renderElement('Items', items),
    ]),
  ];
}
