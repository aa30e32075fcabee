import { Icon, type IconName } from '../parts/Icon.tsx';
import type { FunctionState } from './useFunctionList.ts';

const looks: Record<FunctionState, { tone: string; icon: IconName; words: string }> = {
  LIVE: { tone: 'good', icon: 'check', words: 'Live' },
  AHEAD: { tone: 'warn', icon: 'half', words: 'Changes not live' },
  NEVER: { tone: 'faint', icon: 'dashed', words: 'Never published' },
  ELSEWHERE: { tone: 'info', icon: 'elsewhere', words: 'Changed elsewhere' },
};

/** Shows how Development and Live stand, by icon, word and colour. */
export function StateOfFunction({ state }: { state: FunctionState }) {
  const { tone, icon, words } = looks[state];
  return (
    <span className={`state ${tone}`}>
      <Icon name={icon} />
      {words}
    </span>
  );
}
