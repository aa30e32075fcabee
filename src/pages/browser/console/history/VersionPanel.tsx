import { useState } from 'react';
import { useSession } from '../app/session.ts';
import { DiffView, SplitDiffView } from '../code/DiffView.tsx';
import { readVersionQuery, type VersionFragment } from '../documents.generated.ts';
import { ConfigurationDiff } from '../function/ConfigurationDiff.tsx';
import { keepChoice, readChoice } from '../drafts/drafts.ts';
import { useRead } from '../gateway/useRead.ts';
import { Segments } from '../parts/Segments.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { contentToCompare, type Comparison, type VersionContent } from './contentToCompare.ts';
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
  const reading = useComparison(props, comparison);
  const choose = (next: View) => {
    setView(next);
    keepChoice(owner, 'diff', next);
  };
  return (
    <section className="panel" aria-label={`Version ${number}`}>
      <VersionHeader version={chosen.version} view={view} onChoose={choose} />
      <VersionFacts {...props} words={comparison.words} />
      <Waiting reading={reading} lines={10}>
        {({ before = comparison.content, after }) =>
          !before || after?.code == null ? (
            <p className="nothing">The history has not kept this code.</p>
          ) : (
            <Compared
              {...props}
              before={before}
              after={{ ...after, code: after.code }}
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

/** Reads the version, and the other one with which it is compared. */
function useComparison(
  { stages: { name }, chosen }: VersionPanelProps,
  { number: other }: Comparison,
) {
  const { ask } = useSession();
  const contentOf = async (number: number): Promise<VersionContent | undefined> => {
    const { version } = await ask(readVersionQuery, { name, number });
    if (!version) return undefined;
    const { code, comment, runtimeName, keyValueStoreArns } = version;
    return { code: code?.text ?? null, comment, runtimeName, keyValueStoreArns };
  };
  const { number } = chosen.version;
  return useRead(`${name} ${number} ${other}`, async () => {
    const [after, before] = await Promise.all([
      contentOf(number),
      other === undefined ? undefined : contentOf(other),
    ]);
    return { after, before };
  });
}

interface ComparedProps extends VersionPanelProps {
  before: VersionContent;
  after: VersionContent & { code: string };
  words: string;
  view: View;
}

function Compared({ before, after, words, view, ...props }: ComparedProps) {
  const Diff = view === 'split' ? SplitDiffView : DiffView;
  const label = `Version ${props.chosen.version.number} compared with ${words}`;
  return (
    <>
      <ConfigurationDiff before={before} after={after} />
      <Diff before={before.code ?? ''} after={after.code} label={label} />
      {before.code !== after.code && (
        <footer>
          <span>
            <span className="bad mono">−</span> {words}, <span className="good mono">+</span> after
            restoring.
          </span>
        </footer>
      )}
      <RestorePanel {...props} content={after} />
    </>
  );
}
