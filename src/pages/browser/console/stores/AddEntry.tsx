import { useState, type FormEvent } from 'react';
import { Button } from '../parts/Button.tsx';

/** Adds an entry to the plan. */
export function AddEntry({ onAdd }: { onAdd: (key: string, value: string) => void }) {
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (key === '') return;
    onAdd(key, value);
    setKey('');
    setValue('');
  };
  return (
    <form className="row add-entry" aria-label="Add an entry" onSubmit={submit}>
      <span className="field">
        <input
          aria-label="New key"
          placeholder="Key"
          className="mono"
          value={key}
          onChange={({ target }) => setKey(target.value)}
        />
      </span>
      <span className="field">
        <input
          aria-label="New value"
          placeholder="Value"
          className="mono"
          value={value}
          onChange={({ target }) => setValue(target.value)}
        />
      </span>
      <Button type="submit" icon="plus">
        Add entry
      </Button>
    </form>
  );
}
