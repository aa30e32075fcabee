import { useId } from 'react';
import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import { Icon } from '../parts/Icon.tsx';
import { Time } from '../parts/Time.tsx';
import type { VersionPanelProps } from './versionPanelProps.ts';
import { eventWords, personOf } from './versionWords.ts';

/** Tells who made a version, how its tests ended, and what it is compared with. */
export function VersionFacts({
  stages,
  data,
  chosen,
  against,
}: VersionPanelProps & { words: string }) {
  const { version, publication } = chosen;
  const last = publication ?? version;
  const tests = publication?.testSummary;
  return (
    <dl className="facts">
      <div>
        <dt>{last.author === null ? 'Changed' : `${eventWords(last)} by`}</dt>
        <dd>
          {personOf(last)}, <Time at={last.createdAt} />
        </dd>
      </div>
      {tests && (
        <div>
          <dt>Tests then</dt>
          <dd className={tests.failed > 0 ? 'bad' : 'good'}>
            <Icon name={tests.failed > 0 ? 'cross' : 'check'} />
            {tests.passed} of {tests.passed + tests.failed} passed
          </dd>
        </div>
      )}
      <div>
        <CompareWith
          name={stages.name}
          number={version.number}
          against={against ?? (stages.live ? 'live' : 'development')}
          isLive={stages.live !== null}
          others={data.history.value?.items.map((item) => item.version.number) ?? []}
        />
      </div>
    </dl>
  );
}

interface CompareWithProps {
  name: string;
  number: number;
  against: string;
  isLive: boolean;
  others: readonly number[];
}

function CompareWith({ name, number, against, isLive, others }: CompareWithProps) {
  const id = useId();
  const choose = (value: string) =>
    go(`${functionPath(name, 'history', number)}?against=${value}`, { isReplaced: true });
  return (
    <>
      <dt>
        <label htmlFor={id}>Compare with</label>
      </dt>
      <dd>
        <span className="field select">
          <select id={id} value={against} onChange={({ target }) => choose(target.value)}>
            {isLive && <option value="live">Live now</option>}
            <option value="development">Development now</option>
            {others
              .filter((other) => other !== number)
              .map((other) => (
                <option key={other} value={other}>
                  Version {other}
                </option>
              ))}
          </select>
        </span>
      </dd>
    </>
  );
}
