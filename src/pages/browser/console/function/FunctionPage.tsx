import { useState, type ReactNode } from 'react';
import { functionPath, type FunctionTab } from '../app/route.ts';
import { mayDo } from '../app/rights.ts';
import { Screen } from '../app/Screen.tsx';
import { useSession } from '../app/session.ts';
import { StateOfFunction } from '../functions/StateOfFunction.tsx';
import type { FunctionState } from '../functions/useFunctionList.ts';
import { HistoryTab } from '../history/HistoryTab.tsx';
import { MergeTab } from '../merge/MergeTab.tsx';
import { Button } from '../parts/Button.tsx';
import { Link } from '../parts/Link.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { TestsTab } from '../tests/TestsTab.tsx';
import { CodeTab } from './CodeTab.tsx';
import { FunctionTabs } from './FunctionTabs.tsx';
import { MissingFunction } from './MissingFunction.tsx';
import { SettingsTab } from './SettingsTab.tsx';
import { UsedByTab } from './UsedByTab.tsx';
import type { TabProps } from './tabProps.ts';
import { useDraft, type DraftState } from './useDraft.ts';
import { useFunction, type Stages } from './useFunction.ts';

const bodies: Record<FunctionTab, (props: TabProps) => ReactNode> = {
  code: (props) => <CodeTab {...props} />,
  tests: (props) => <TestsTab {...props} />,
  history: (props) => <HistoryTab {...props} />,
  'used-by': (props) => <UsedByTab {...props} />,
  settings: (props) => <SettingsTab {...props} />,
  merge: (props) => <MergeTab {...props} />,
};

interface FunctionPageProps {
  name: string;
  tab: FunctionTab;
  item: string | undefined;
  query: URLSearchParams;
}

/** Shows one function: its code and all about it, in tabs. */
export function FunctionPage({ name, tab, item, query }: FunctionPageProps) {
  const data = useFunction(name);
  const stages = data.stages.value;
  const number = data.history.value?.items.find(({ isDevelopment }) => isDevelopment)?.version
    .number;
  const draft = useDraft(stages, name, number);
  const isMerge = tab === 'merge';
  const { viewer } = useSession();
  const code = data.stages.failure?.code;
  const isHidden = code === 'AccessDenied' && !mayDo(viewer, 'READ', name);
  const isMissing = code === 'NoSuchFunctionExists' || isHidden;
  return (
    <Screen
      title={`${name}${tab === 'code' ? '' : `, ${tab.replace('-', ' ')}`}`}
      heading={<Heading name={name} isMerge={isMerge} />}
      beside={stages && !isMerge && <Beside stages={stages} />}
      actions={tab === 'code' && draft.draft && <DiscardDraft draft={draft} />}
    >
      {!isMerge && <FunctionTabs name={name} tab={tab} data={data} />}
      {isMissing ? (
        <MissingFunction name={name} />
      ) : (
        <Waiting reading={data.stages} lines={12}>
          {(value) => bodies[tab]({ stages: value, data, draft, item, query })}
        </Waiting>
      )}
    </Screen>
  );
}

function Heading({ name, isMerge }: { name: string; isMerge: boolean }) {
  return (
    <>
      <p className="crumb">
        <Link to="/">Functions</Link> /{' '}
        {isMerge && (
          <>
            <Link to={functionPath(name)}>{name}</Link> /
          </>
        )}
      </p>
      <h1 tabIndex={-1}>{isMerge ? 'Merge' : name}</h1>
    </>
  );
}

function Beside({ stages }: { stages: Stages }) {
  return (
    <>
      <StateOfFunction state={stateOf(stages)} />
      <span className="faint clipped" title={stages.development.comment}>
        {stages.development.comment}
      </span>
    </>
  );
}

function stateOf({ development, live }: Stages): FunctionState {
  if (!live) return 'NEVER';
  return live.lastModifiedTime < development.lastModifiedTime ? 'AHEAD' : 'LIVE';
}

/** Discards the draft after a second press, and says what stays. */
function DiscardDraft({ draft }: { draft: DraftState }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button kind="quiet" onClick={() => setAsked(true)}>
        Discard draft
      </Button>
    );
  }
  return (
    <span className="row">
      <span className="small">Only your draft goes.</span>
      <Button onClick={() => draft.put(undefined)}>Discard draft</Button>
      <Button kind="quiet" onClick={() => setAsked(false)}>
        Keep it
      </Button>
    </span>
  );
}
