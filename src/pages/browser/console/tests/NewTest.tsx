import { useState } from 'react';
import { go } from '../app/location.ts';
import { functionPath } from '../app/route.ts';
import type { TabProps } from '../function/tabProps.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { TextField } from '../parts/TextField.tsx';
import { suggestedEvents } from './event.ts';
import { TestForm } from './TestForm.tsx';
import { useTestRun } from './useTestRun.ts';

interface NewTestProps extends TabProps {
  /** Is the last segment of the address: a name that no test has, or `new`. */
  suggestion: string | undefined;
}

/** Makes a new test from one of three events that fit the code. */
export function NewTest({ suggestion, ...props }: NewTestProps) {
  const { stages, draft } = props;
  const events = suggestedEvents(draft.code);
  const run = useTestRun(stages, draft);
  const [name, setName] = useState(suggestion === 'new' ? '' : (suggestion ?? ''));
  const [chosen, setChosen] = useState(0);
  const { name: suggested = 'first', event } = events[chosen] ?? {};
  const head = (
    <>
      <TextField
        label="Name"
        hint="letters, digits, . _ -"
        value={name}
        placeholder={suggested}
        maxLength={64}
        onChange={setName}
      />
      <EventChoice names={events.map((each) => each.name)} chosen={chosen} onChoose={setChosen} />
    </>
  );
  return (
    <TestForm
      key={chosen}
      {...props}
      test={emptyTest(name || suggested, event)}
      run={run}
      head={head}
      onSaved={(saved) => go(functionPath(stages.name, 'tests', saved))}
    />
  );
}

interface EventChoiceProps {
  names: readonly string[];
  chosen: number;
  onChoose: (index: number) => void;
}

function EventChoice({ names, chosen, onChoose }: EventChoiceProps) {
  return (
    <SelectField
      label="Start from"
      value={String(chosen)}
      onChange={(value) => onChoose(Number(value))}
    >
      {names.map((name, index) => (
        <option key={name} value={index}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function emptyTest(name: string, event: unknown) {
  return {
    __typename: 'TestCase' as const,
    name,
    event,
    expect: { __typename: 'TestExpectation' as const, output: null, functionError: null },
    ignore: [],
    maxComputeUtilization: null,
    rev: 0,
    author: '',
    updatedAt: '',
    lastResult: null,
  };
}
