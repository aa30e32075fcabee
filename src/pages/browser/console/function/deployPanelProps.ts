import type { RefObject } from 'react';
import type { Check } from './useCheck.ts';
import type { DeployState } from './useDeploy.ts';
import type { DraftState } from './useDraft.ts';
import type { FunctionData, Stages } from './useFunction.ts';

/** Holds what the parts of the panel that deploys work with. */
export interface DeployPanelProps {
  panel: RefObject<HTMLElement | null>;
  stages: Stages;
  data: FunctionData;
  draft: DraftState;
  check: Check;
  deploy: DeployState;
  onLine: (line: number) => void;
}
