import type { ActionRequest, ActionResponse } from '../action.ts';
import { ModelCheck } from '../modelCheck.ts';
import { readMaxItems } from '../readMaxItems.ts';
import { renderDocument, renderElement } from '../renderXml.ts';
import type { FunctionRecord, Stage, Store } from '../store.ts';
import { functionSummary } from './functionSummary.ts';
import { readStage } from './nameAndStage.ts';

interface ListedStage {
  record: FunctionRecord;
  stage: Stage;
  /** Sorts the list, and is the marker of a page that ends with this item. */
  key: string;
}

/**
 * Lists each stage of each function, as the documentation calls `Stage` a filter. The order, the default and maximum
 * page size and the form of the marker are guesses.
 */
export function listFunctions({ query }: ActionRequest, store: Store): ActionResponse {
  const maxItems = readMaxItems(query.get('MaxItems'));
  const marker = query.get('Marker') ?? '';
  const remaining = listedStages(store, readStages(query)).filter(({ key }) => key > marker);
  const page = remaining.slice(0, maxItems);
  const nextMarker = remaining.length > page.length ? page.at(-1)?.key : undefined;
  const items = page.map(({ record, stage }) =>
    renderElement('FunctionSummary', functionSummary(store, record, stage)),
  );
  const body = renderDocument('FunctionList', [
    renderElement('NextMarker', nextMarker),
    renderElement('MaxItems', String(maxItems)),
    renderElement('Quantity', String(items.length)),
    renderElement('Items', items.length > 0 ? items : undefined),
  ]);
  return { status: 200, body };
}

function readStages(query: URLSearchParams): Stage[] {
  const text = query.get('Stage');
  if (text === null) return ['DEVELOPMENT', 'LIVE'];
  const check = new ModelCheck();
  const stage = readStage(text, check);
  check.throwIfBroken();
  return [stage];
}

function listedStages({ functions }: Store, stages: Stage[]): ListedStage[] {
  return [...functions.values()]
    .flatMap((record) =>
      stages
        .filter((stage) => stage === 'DEVELOPMENT' || record.live)
        .map((stage) => ({ record, stage, key: `${record.name}#${stage}` })),
    )
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
}
