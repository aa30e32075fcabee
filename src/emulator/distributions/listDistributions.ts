import type { ActionRequest, ActionResponse } from '../action.ts';
import { readMaxItems } from '../readMaxItems.ts';
import { renderDocument, renderElement } from '../renderXml.ts';
import type { Store } from '../store.ts';
import { distributionSummary } from './distributionSummary.ts';

/** Lists distributions by id (a guess). The marker is the id of the last one of a page (API reference). */
export function listDistributions({ query }: ActionRequest, store: Store): ActionResponse {
  const maxItems = readMaxItems(query.get('MaxItems'));
  const marker = query.get('Marker') ?? '';
  const remaining = [...store.distributions.values()]
    .filter(({ id }) => id > marker)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const page = remaining.slice(0, maxItems);
  const isTruncated = remaining.length > page.length;
  const items = page.map((record) =>
    renderElement('DistributionSummary', distributionSummary(store, record)),
  );
  const body = renderDocument('DistributionList', [
    renderElement('Marker', marker),
    renderElement('NextMarker', isTruncated ? page.at(-1)?.id : undefined),
    renderElement('MaxItems', String(maxItems)),
    renderElement('IsTruncated', String(isTruncated)),
    renderElement('Quantity', String(items.length)),
    renderElement('Items', items.length > 0 ? items : undefined),
  ]);
  return { status: 200, body };
}
