import { useRef } from 'react';
import { useSession } from '../app/session.ts';
import type { EditorHandle } from '../code/editor/createCodeEditor.ts';
import { Button } from '../parts/Button.tsx';
import { useTestRun } from '../tests/useTestRun.ts';
import { DeployPanel } from './DeployPanel.tsx';
import { DraftNotes } from './DraftNotes.tsx';
import { EditorPanel } from './EditorPanel.tsx';
import type { TabProps } from './tabProps.ts';
import { StagesOfFunction } from './StagesOfFunction.tsx';
import { TestsPanel } from './TestsPanel.tsx';
import { useCheck } from './useCheck.ts';
import { useCodeKeys } from './useCodeKeys.ts';
import { useDeploy } from './useDeploy.ts';

/** Shows the code of a function: to change, to run its tests, to deploy. */
export function CodeTab({ stages, data, draft }: TabProps) {
  const { ask } = useSession();
  const editor = useRef<EditorHandle>(undefined);
  const check = useCheck(ask, { code: draft.code, ...draft.configuration });
  const tests = useTestRun(stages, draft);
  const deploy = useDeploy({ stages, data, draft });
  const deployPanel = useRef<HTMLElement>(null);
  const goToDeploy = () => goTo(deployPanel.current);
  useCodeKeys({
    run: () => tests.run(),
    save: () => deploy.save(),
    goToDeploy,
    nextProblem: (direction) => editor.current?.nextProblem(direction),
  });
  return (
    <>
      <StagesOfFunction stages={stages} history={data.history.value} draft={draft} />
      <DraftNotes stages={stages} history={data.history.value} draft={draft} />
      <div className="work">
        <EditorPanel stages={stages} draft={draft} check={check} editor={editor} />
        <div className="side">
          <TestsPanel name={stages.name} tests={data.tests} run={tests} deployed={deploy.testRun} />
          <DeployPanel
            panel={deployPanel}
            stages={stages}
            data={data}
            draft={draft}
            check={check}
            deploy={deploy}
            onLine={(line) => editor.current?.reveal(line)}
          />
        </div>
      </div>
      <Dock onRun={() => tests.run()} onDeploy={goToDeploy} />
    </>
  );
}

/** Brings a panel into sight, and the focus to its first field. */
function goTo(panel: HTMLElement | null): void {
  panel?.scrollIntoView({ block: 'nearest' });
  panel?.querySelector<HTMLElement>('textarea, button')?.focus();
}

/** Keeps the two acts in reach on a narrow screen. */
function Dock({ onRun, onDeploy }: { onRun: () => void; onDeploy: () => void }) {
  return (
    <div className="dock">
      <Button icon="play" onClick={onRun}>
        Run tests
      </Button>
      <Button kind="primary" onClick={onDeploy}>
        Review and deploy
      </Button>
    </div>
  );
}
