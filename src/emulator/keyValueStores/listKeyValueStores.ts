import { maxItemsFrom } from '../maxItems.ts';
import type { ActionRequest, ActionResponse } from '../request.ts';
import type { Store } from '../store.ts';
import { element, xmlDocument } from '../xml.ts';
import { keyValueStoreMembers } from './keyValueStore.ts';

/** Lists key value stores by name; `Status` filters. The order and the marker's form are guesses. */
export function listKeyValueStores({ query }: ActionRequest, store: Store): ActionResponse {
  const maxItems = maxItemsFrom(query.get('MaxItems'));
  const marker = query.get('Marker') ?? '';
  const status = query.get('Status');
  const found = [...store.keyValueStores.values()]
    .filter((record) => record.name > marker && (status === null || record.status === status))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const page = found.slice(0, maxItems);
  // An empty marker on the last page, as the SDK's example has it.
  const next = found.length > page.length ? (page.at(-1)?.name ?? '') : '';
  const items = page.map((record) =>
    element('KeyValueStore', keyValueStoreMembers(store.accountId, record)),
  );
  const body = xmlDocument('KeyValueStoreList', [
    element('NextMarker', next),
    element('MaxItems', String(maxItems)),
    element('Quantity', String(items.length)),
    element('Items', items.length > 0 ? items : undefined),
  ]);
  return { status: 200, body };
}
