import type { ReactNode } from 'react';
import { listWords } from '../app/rights.ts';
import { countChanges } from '../code/diffLines.ts';
import { personOf } from '../history/versionWords.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Time } from '../parts/Time.tsx';
import { configurationFields, fieldWords } from './configuration.ts';
import type { DraftState } from './useDraft.ts';
import type { History, Stages } from './useFunction.ts';

interface StagesOfFunctionProps {
  stages: Stages;
  history: History | undefined;
  draft: DraftState;
}

/** Shows the three copies of a function: the own draft, Development, Live. */
export function StagesOfFunction({ stages, history, draft: { draft } }: StagesOfFunctionProps) {
  const { live } = stages;
  const published = history?.items.find(({ isLive }) => isLive);
  return (
    <ul className="stages" aria-label="The three copies">
      <Stage icon="pen" title="Your draft" isNow={draft !== undefined}>
        {draft ? <DraftWords draft={draft} /> : 'Begins with your first change'}
      </Stage>
      <DevelopmentStage stages={stages} history={history} isNow={!draft} />
      <Stage icon="globe" title={`Live${live ? numberOf(published?.version.number) : ''}`}>
        {live ? (
          <>
            What visitors get, since <Time at={live.lastModifiedTime} />
          </>
        ) : (
          'Never published: visitors do not get it yet'
        )}
      </Stage>
    </ul>
  );
}

const numberOf = (number: number | undefined) =>
  number === undefined ? '' : `, version ${number}`;

interface DevelopmentStageProps {
  stages: Stages;
  history: History | undefined;
  isNow: boolean;
}

/** Tells who saved Development. What the history does not have yet was changed elsewhere. */
function DevelopmentStage({ stages: { development }, history, isNow }: DevelopmentStageProps) {
  const saved = history?.items.find(({ isDevelopment }) => isDevelopment)?.version;
  const isKnown = saved !== undefined && (saved.etag ?? development.etag) === development.etag;
  const isElsewhere = history !== undefined && (!isKnown || saved.source === 'OUTSIDE');
  const who = isElsewhere ? 'Changed elsewhere' : `Saved by ${saved ? personOf(saved) : '…'}`;
  return (
    <Stage icon="box" title={`Development${isKnown ? numberOf(saved.number) : ''}`} isNow={isNow}>
      {who},{' '}
      <Time at={isKnown ? (saved.modifiedAt ?? saved.createdAt) : development.lastModifiedTime} />
    </Stage>
  );
}

interface StageProps {
  icon: IconName;
  title: string;
  isNow?: boolean;
  children: ReactNode;
}

function Stage({ icon, title, isNow = false, children }: StageProps) {
  return (
    <li className={isNow ? 'now' : ''}>
      <Icon name={icon} />
      <div>
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
    </li>
  );
}

function DraftWords({
  draft: { base, code, configuration },
}: {
  draft: NonNullable<DraftState['draft']>;
}) {
  const { added, removed } = countChanges(base.code, code);
  const against = base.number === undefined ? 'Development' : `version ${base.number}`;
  const settings = configurationFields
    .filter((field) => configuration[field] !== undefined)
    .map((field) => fieldWords[field].toLowerCase());
  return (
    <>
      <span className="good">+{added}</span> <span className="bad">−{removed}</span> against{' '}
      {against}
      {settings.length > 0 && `, ${listWords(settings)} changed`}, kept in this browser
    </>
  );
}
