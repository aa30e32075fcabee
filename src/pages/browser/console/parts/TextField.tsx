import { useId, type InputHTMLAttributes } from 'react';

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string;
  /** Says in a few words what belongs here. */
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

/** Shows a field of one line, with its label. */
export function TextField({ label, hint, onChange, ...others }: TextFieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>
        {label}
        {hint !== undefined && `: ${hint}`}
      </label>
      <span className="field">
        <input
          id={id}
          autoComplete="off"
          {...others}
          onChange={({ target }) => onChange(target.value)}
        />
      </span>
    </>
  );
}
