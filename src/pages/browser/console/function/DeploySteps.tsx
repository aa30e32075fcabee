import { functionPath } from '../app/route.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Link } from '../parts/Link.tsx';
import type { Check } from './useCheck.ts';
import type { DeployPanelProps } from './deployPanelProps.ts';
import { stepNames, type DeployOutcome, type StepName } from './deployOutcome.ts';

type StepState = 'ahead' | 'running' | 'done' | 'failed' | 'left';

const icons: Record<StepState, IconName> = {
  ahead: 'circle',
  running: 'dashed',
  done: 'check',
  failed: 'cross',
  left: 'circle',
};
const tones: Record<StepState, string> = {
  ahead: '',
  running: 'turning',
  done: 'good',
  failed: 'bad',
  left: '',
};

/** Shows the four steps of a deploy: what each will do, and what became of it. */
export function DeploySteps(props: DeployPanelProps) {
  const { outcome, deploying } = props.deploy;
  return (
    <ol className="steps" aria-label="What a deploy does">
      {stepNames.map((step) => {
        const state = stateOf(step, outcome, deploying.isSending) ?? stateAhead(step, props.check);
        return (
          <li key={step}>
            <Icon name={icons[state]} className={tones[state]} />
            <span>
              <span className="hidden">
                {state === 'done' ? 'Done: ' : state === 'failed' ? 'Failed: ' : ''}
              </span>
              {titles[step](props)}
            </span>
            <small>
              {outcome && state !== 'ahead' ? ended(step, state, outcome) : details[step](props)}
            </small>
          </li>
        );
      })}
    </ol>
  );
}

function stateOf(
  step: StepName,
  outcome: DeployOutcome | undefined,
  isSending: boolean,
): StepState | undefined {
  // One request does all of it, so nothing is known of a single step before it has ended.
  if (isSending) return step === 'check' ? 'running' : 'ahead';
  if (!outcome) return undefined;
  const { failed } = outcome;
  if (failed === undefined) return 'done';
  const order = stepNames.indexOf(step) - stepNames.indexOf(failed);
  return order < 0 ? 'done' : order === 0 ? 'failed' : 'left';
}

/** Tells what is known of a step before a deploy: the code is checked while it is typed. */
function stateAhead(step: StepName, { isCurrent, isFailed, errors }: Check): StepState {
  if (step !== 'check' || !isCurrent || isFailed) return 'ahead';
  return errors === 0 ? 'done' : 'failed';
}

function ended(step: StepName, state: StepState, { testRun }: DeployOutcome): string {
  if (state === 'left') return 'not reached';
  if (step === 'test' && testRun) {
    const { passed, failed } = testRun;
    return failed > 0 ? `${failed} of ${passed + failed} fail` : `${passed} of ${passed} pass`;
  }
  return state === 'failed' ? 'stopped here' : '';
}

const titles: Record<StepName, (props: DeployPanelProps) => string> = {
  check: () => 'Check the code',
  save: () => 'Save to Development',
  test: ({ data }) => {
    const count = data.tests.value?.length ?? 0;
    if (count === 0) return 'Ask CloudFront whether it loads';
    return count === 1 ? 'Run 1 stored test' : `Run ${count} stored tests`;
  },
  publish: () => 'Publish to Live',
};

const details: Record<StepName, (props: DeployPanelProps) => React.ReactNode> = {
  check: ({ check }) =>
    check.isCurrent && !check.isFailed
      ? check.errors === 0
        ? 'no errors'
        : `${check.errors} to mend`
      : '',
  save: () => 'as a new version',
  test: ({ data }) => ((data.tests.value?.length ?? 0) === 0 ? 'no tests stored' : 'all must pass'),
  publish: ({ data, stages }) => {
    const count = new Set(data.associations.value?.map((each) => each.distributionId)).size;
    if (!data.associations.value) return '';
    if (count === 0) return 'no distribution runs it';
    const words = count === 1 ? '1 distribution' : `${count} distributions`;
    return <Link to={functionPath(stages.name, 'used-by')}>{words}</Link>;
  },
};
