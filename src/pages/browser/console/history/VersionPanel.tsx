import { useState } from 'react';
import { useSession } from '../app/session.ts';
import { DiffView, SplitDiffView } from '../code/DiffView.tsx';
import { readVersionQuery, type VersionFragment } from '../documents.generated.ts';
import { keepChoice, readChoice } from '../drafts/drafts.ts';
import { useRead } from '../gateway/useRead.ts';
import { Segments } from '../parts/Segments.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { contentToCompare, type Comparison } from './contentToCompare.ts';
import { RestorePanel } from './RestorePanel.tsx';
import type { VersionPanelProps } from './versionPanelProps.ts';
import { VersionFacts } from './VersionFacts.tsx';
import { versionWords } from './versionWords.ts';

const views = [
  { value: 'unified', label: 'Unified' },
  { value: 'split', label: 'Split' },
] as const;
type View = (typeof views)[number]['value'];

/** Shows one version: who made it, and what would change for visitors if it were restored. */
export function VersionPanel(props: VersionPanelProps) {
  const { stages, chosen, against } = props;
  const { owner } = useSession();
  const [view, setView] = useState<View>(() =>
    readChoice(owner, 'diff') === 'split' ? 'split' : 'unified',
  );
  const { number } = chosen.version;
  const comparison = contentToCompare(stages, against);
  const reading = useComparedCode(props, comparison);
  const choose = (next: View) => {
    setView(next);
    keepChoice(owner, 'diff', next);
  };
  return (
    <section className="panel" aria-label={`Version ${number}`}>
      <VersionHeader version={chosen.version} view={view} onChoose={choose} />
      <VersionFacts {...props} words={comparison.words} />
      <Waiting reading={reading} lines={10}>
        {({ before, after }) =>
          after === null ? (
            <p className="nothing">The history has not kept this code.</p>
          ) : (
            <Compared
              {...props}
              before={before ?? comparison.code}
              after={after}
              words={comparison.words}
              view={view}
            />
          )
        }
      </Waiting>
    </section>
  );
}

interface VersionHeaderProps {
  version: VersionFragment;
  view: View;
  onChoose: (view: View) => void;
}

function VersionHeader({ version, view, onChoose }: VersionHeaderProps) {
  return (
    <header>
      <h2>Version {version.number}</h2>
      <span className="faint clipped">{versionWords(version)}</span>
      <span className="grow" />
      <span className="only-wide">
        <Segments label="View" value={view} options={views} onChoose={onChoose} />
      </span>
    </header>
  );
}

/** Reads the code of the version, and that of another version with which it is compared. */
function useComparedCode(
  { stages: { name }, chosen }: VersionPanelProps,
  { number: other }: Comparison,
) {
  const { ask } = useSession();
  const codeOf = async (number: number) =>
    (await ask(readVersionQuery, { name, number })).version?.code?.text ?? null;
  const { number } = chosen.version;
  return useRead(`${name} ${number} ${other}`, async () => {
    const [after, before] = await Promise.all([
      codeOf(number),
      other === undefined ? null : codeOf(other),
    ]);
    return { after, before };
  });
}

interface ComparedProps extends VersionPanelProps {
  before: string;
  after: string;
  words: string;
  view: View;
}

function Compared({ before, after, words, view, ...props }: ComparedProps) {
  const Diff = view === 'split' ? SplitDiffView : DiffView;
  const label = `Version ${props.chosen.version.number} compared with ${words}`;
  return (
    <>
      <Diff before={before} after={after} label={label} />
      <footer>
        <span>
          <span className="bad mono">−</span> {words}, <span className="good mono">+</span> after
          restoring.
        </span>
      </footer>
      <RestorePanel {...props} code={after} />
    </>
  );
}
