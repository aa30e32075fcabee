import { useState, type FormEvent, type ReactNode } from 'react';
import { mayDo, reasonOfRights } from '../app/rights.ts';
import { useSession } from '../app/session.ts';
import { saveTestMutation, type SaveTestCaseInput } from '../documents.generated.ts';
import type { TabProps } from '../function/tabProps.ts';
import type { StoredTest } from '../function/useFunction.ts';
import { useWrite } from '../gateway/useWrite.ts';
import { Button } from '../parts/Button.tsx';
import { FailureNote } from '../parts/FailureNote.tsx';
import { Note } from '../parts/Note.tsx';
import { DeleteTest } from './DeleteTest.tsx';
import { EventField, eventInput, type EventText } from './EventField.tsx';
import { httpTextOf, jsonText } from './event.ts';
import {
  ExpectationField,
  expectationInput,
  expectationOf,
  type Expectation,
} from './ExpectationField.tsx';
import { TestOutcome } from './TestOutcome.tsx';
import { nothing } from '../gateway/nothing.ts';
import { type TestRunState } from './useTestRun.ts';

export interface TestFormProps extends TabProps {
  test: StoredTest;
  run: TestRunState;
  /** Stands above the event, for a test that is new. */
  head?: ReactNode;
  onSaved?: (name: string) => void;
}

/** Shows one test: its event, what is expected, how it ended; and stores it. */
export function TestForm(props: TestFormProps) {
  const { stages, data, test, run, head } = props;
  const { viewer } = useSession();
  const [event, setEvent] = useState<EventText>(() => textOf(test.event));
  const [expectation, setExpectation] = useState<Expectation>(() => expectationOf(test.expect));
  const { saving, problem, save } = useTestRequest(props);
  const submit = (form: FormEvent) => {
    form.preventDefault();
    save(event, expectation);
  };
  const why = mayDo(viewer, 'WRITE', stages.name)
    ? undefined
    : reasonOfRights(viewer, 'WRITE', stages.name);
  const result = run.outcome?.results.get(test.name) ?? test.lastResult ?? undefined;
  return (
    <form className="panel" aria-label={`Test ${test.name}`} onSubmit={submit}>
      <header>
        <h2>{head === undefined ? test.name : 'New test'}</h2>
      </header>
      <div className="form">
        {head}
        <EventField value={event} onChange={setEvent} />
        <ExpectationField value={expectation} onChange={setExpectation} />
        {problem !== undefined && <Problem words={problem} />}
        <div className="actions">
          <Button kind="primary" type="submit" why={why}>
            {saving.isSending ? 'Saving …' : 'Save test'}
          </Button>
          {test.rev > 0 && <DeleteTest name={stages.name} test={test} data={data} />}
        </div>
        <FailureNote writing={saving} onLook={() => void data.tests.reload()} />
      </div>
      {test.rev > 0 && (
        <TestOutcome test={test} result={result} run={run} onExpect={setExpectation} />
      )}
    </form>
  );
}

function Problem({ words }: { words: string }) {
  return (
    <Note tone="bad">
      <p>{words}</p>
    </Note>
  );
}

/** Makes what stores the test, and says why it cannot be stored. */
function useTestRequest({ stages, data, test, onSaved }: TestFormProps) {
  const { ask } = useSession();
  const [problem, setProblem] = useState<string>();
  const saving = useWrite(
    async (input: SaveTestCaseInput) =>
      (await ask(saveTestMutation, { input })).saveTestCase ?? nothing,
    (answer) => {
      if (answer.__typename === 'SaveTestCaseSuccess') {
        setProblem(undefined);
        onSaved?.(answer.testCase.name);
        void data.tests.reload();
      } else if (answer.__typename === 'TestCaseChanged') {
        setProblem('Somebody has changed this test meanwhile. Reload the page to see it.');
      } else setProblem(answer.message);
    },
  );
  const save = (event: EventText, expectation: Expectation) => {
    const given = { ...eventInput(event), ...expectationInput(expectation) };
    if ('problem' in given) return setProblem(given.problem);
    const { name, rev, ignore, maxComputeUtilization } = test;
    return saving.send({
      name: stages.name,
      case: name,
      rev,
      ignore,
      maxComputeUtilization,
      ...given,
    });
  };
  return { saving, problem, save };
}

function textOf(event: unknown): EventText {
  const http = httpTextOf(event);
  return http === undefined
    ? { form: 'json', text: jsonText(event) }
    : { form: 'http', text: http, event };
}
