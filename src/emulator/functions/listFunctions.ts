import { functionSummary } from './functionSummary.ts';
import { maxItemsFrom } from '../maxItems.ts';
import { stageFrom, type ActionRequest, type ActionResponse } from '../request.ts';
import type { FunctionRecord, Stage, Store } from '../store.ts';
import { ModelCheck } from '../validate.ts';
import { element, xmlDocument } from '../xml.ts';

interface Entry {
  record: FunctionRecord;
  stage: Stage;
  /** Where the entry stands in the order; also the marker of a page that ends with it. */
  key: string;
}

/**
 * One entry for each function and stage, as the documentation calls `Stage` a filter. Order, default and largest page
 * size and the marker's form are guesses.
 */
export function listFunctions({ query }: ActionRequest, store: Store): ActionResponse {
  const maxItems = maxItemsFrom(query.get('MaxItems'));
  const marker = query.get('Marker') ?? '';
  const found = entries(store, stagesFrom(query)).filter(({ key }) => key > marker);
  const page = found.slice(0, maxItems);
  const next = found.length > page.length ? page.at(-1)?.key : undefined;
  const items = page.map(({ record, stage }) =>
    element('FunctionSummary', functionSummary(store, record, stage)),
  );
  const body = xmlDocument('FunctionList', [
    element('NextMarker', next),
    element('MaxItems', String(maxItems)),
    element('Quantity', String(items.length)),
    element('Items', items.length > 0 ? items : undefined),
  ]);
  return { status: 200, body };
}

function stagesFrom(query: URLSearchParams): Stage[] {
  const text = query.get('Stage');
  if (text === null) return ['DEVELOPMENT', 'LIVE'];
  const check = new ModelCheck();
  const stage = stageFrom(text, check);
  check.done();
  return [stage];
}

function entries({ functions }: Store, stages: Stage[]): Entry[] {
  return [...functions.values()]
    .flatMap((record) =>
      stages
        .filter((stage) => stage === 'DEVELOPMENT' || record.live)
        .map((stage) => ({ record, stage, key: `${record.name}#${stage}` })),
    )
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
}
