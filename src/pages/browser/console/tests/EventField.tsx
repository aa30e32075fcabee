import { useId } from 'react';
import { Segments } from '../parts/Segments.tsx';
import { httpTextOf, jsonText, parseJson } from './event.ts';

/** Holds an event as it is being written. */
export interface EventText {
  form: 'http' | 'json';
  text: string;
  /** The event as it was, while its text is unchanged: HTTP text has no place for all of it. */
  event?: unknown;
}

const forms = [
  { value: 'http', label: 'HTTP' },
  { value: 'json', label: 'JSON' },
] as const;

/** Gives what is sent of an event, or why it cannot be sent. */
export function eventInput({
  form,
  text,
  event,
}: EventText): { event: unknown } | { httpRequest: string } | { problem: string } {
  if (event !== undefined) return { event };
  if (form === 'http') return { httpRequest: text };
  const parsed = parseJson(text);
  return 'problem' in parsed
    ? { problem: `The event is no JSON: ${parsed.problem}` }
    : { event: parsed.value };
}

interface EventFieldProps {
  value: EventText;
  onChange: (value: EventText) => void;
}

/** Edits the event of a test: as HTTP text, or as JSON with all that an event has. */
export function EventField({ value, onChange }: EventFieldProps) {
  const id = useId();
  const { form, text, event } = value;
  const change = (next: EventText['form']) => {
    const changed = next === form ? undefined : inOtherForm(value);
    if (changed) onChange(changed);
  };
  const isOnlyJson = form === 'json' && text !== '' && httpTextOf(valueOf(text)) === undefined;
  return (
    <>
      <div className="row">
        <label htmlFor={id} className="grow">
          Event
        </label>
        {!isOnlyJson && (event !== undefined || form === 'json') && (
          <Segments label="Event as" value={form} options={forms} onChoose={change} />
        )}
      </div>
      <textarea
        id={id}
        className="mono"
        rows={form === 'http' ? 5 : 12}
        spellCheck={false}
        value={text}
        onChange={({ target }) => onChange({ form, text: target.value })}
      />
    </>
  );
}

/** Gives an event in the other form; undefined if that has no place for it. */
function inOtherForm({ form, text, event }: EventText): EventText | undefined {
  if (form === 'http') {
    return event === undefined
      ? { form: 'json', text: '' }
      : { form: 'json', text: jsonText(event), event };
  }
  const known = valueOf(text);
  const http = httpTextOf(known);
  return http === undefined ? undefined : { form: 'http', text: http, event: known };
}

function valueOf(text: string): unknown {
  const parsed = parseJson(text);
  return 'value' in parsed ? parsed.value : undefined;
}
