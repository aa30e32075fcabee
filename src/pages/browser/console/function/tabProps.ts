import type { DraftState } from './useDraft.ts';
import type { FunctionData, Stages } from './useFunction.ts';

/** Holds what every tab of a function's page works with. */
export interface TabProps {
  stages: Stages;
  data: FunctionData;
  draft: DraftState;
  item: string | undefined;
  query: URLSearchParams;
}
