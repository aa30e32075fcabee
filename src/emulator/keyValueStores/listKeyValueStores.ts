import { readMaxItems } from '../readMaxItems.ts';
import type { ActionRequest, ActionResponse } from '../action.ts';
import type { Store } from '../store.ts';
import { renderElement, renderDocument } from '../renderXml.ts';
import { keyValueStoreMembers, keyValueStoreStatus } from './keyValueStore.ts';

/** Lists key value stores by name; `Status` filters. The order and the marker's form are guesses. */
export function listKeyValueStores({ query }: ActionRequest, store: Store): ActionResponse {
  const maxItems = readMaxItems(query.get('MaxItems'));
  const marker = query.get('Marker') ?? '';
  const status = query.get('Status');
  const now = store.now();
  const found = [...store.keyValueStores.values()]
    .map((record) => ({ name: record.name, record, present: keyValueStoreStatus(record, now) }))
    .filter(({ name, present }) => name > marker && (status === null || present === status))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const page = found.slice(0, maxItems);
  // An empty marker on the last page, as the SDK's example has it.
  const next = found.length > page.length ? (page.at(-1)?.name ?? '') : '';
  const items = page.map(({ record, present }) =>
    renderElement('KeyValueStore', keyValueStoreMembers(store.accountId, record, present)),
  );
  const body = renderDocument('KeyValueStoreList', [
    renderElement('NextMarker', next),
    renderElement('MaxItems', String(maxItems)),
    renderElement('Quantity', String(items.length)),
    renderElement('Items', items.length > 0 ? items : undefined),
  ]);
  return { status: 200, body };
}
