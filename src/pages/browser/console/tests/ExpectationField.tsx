import { useId } from 'react';
import type { SaveTestCaseInput, StoredTestFragment } from '../documents.generated.ts';
import { Segments } from '../parts/Segments.tsx';
import { jsonText, parseJson } from './event.ts';

/** Holds what a test expects, as it is being written. */
export interface Expectation {
  kind: 'output' | 'error' | 'none';
  text: string;
}

const kinds = [
  { value: 'output', label: 'This output' },
  { value: 'error', label: 'This error' },
  { value: 'none', label: 'That it does not fail' },
] as const;

/** Gives a stored expectation as text. */
export function expectationOf({
  output,
  functionError,
}: StoredTestFragment['expect']): Expectation {
  if (functionError !== null) return { kind: 'error', text: functionError };
  if (output !== null) return { kind: 'output', text: jsonText(output) };
  return { kind: 'none', text: '' };
}

/** Gives what is sent of an expectation, or why it cannot be sent. */
export function expectationInput({
  kind,
  text,
}: Expectation): Pick<SaveTestCaseInput, 'expect'> | { problem: string } {
  if (kind === 'none') return {};
  if (kind === 'error') return { expect: { functionError: text } };
  const parsed = parseJson(text);
  if ('problem' in parsed) return { problem: `The expected output is no JSON: ${parsed.problem}` };
  return { expect: { output: parsed.value } };
}

interface ExpectationFieldProps {
  value: Expectation;
  onChange: (value: Expectation) => void;
}

/** Edits what a test expects. */
export function ExpectationField({ value: { kind, text }, onChange }: ExpectationFieldProps) {
  const id = useId();
  return (
    <>
      <div className="row wrap">
        <label htmlFor={id} className="grow">
          Expect
        </label>
        <Segments
          label="Expect"
          value={kind}
          options={kinds}
          onChoose={(next) => onChange({ kind: next, text })}
        />
      </div>
      {kind === 'none' ? (
        <p id={id} className="faint small">
          The code must return something that CloudFront accepts.
        </p>
      ) : (
        <textarea
          id={id}
          className="mono"
          rows={kind === 'output' ? 8 : 2}
          spellCheck={false}
          placeholder={
            kind === 'output'
              ? '{ "request": { "uri": "/docs/index.html" } }'
              : 'A part of the message'
          }
          value={text}
          onChange={({ target }) => onChange({ kind, text: target.value })}
        />
      )}
    </>
  );
}
