import { useId, type ButtonHTMLAttributes, type ReactNode, type Ref } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'primary' | 'quiet' | 'plain';
  icon?: IconName | undefined;
  /** Shows a key that does the same. */
  shortcut?: string;
  /** Says why the button does nothing now. It stays in reach, and the reason is in text. */
  why?: ReactNode;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** Shows a button. With `why` it is inactive and the reason stands beside it. */
export function Button({
  kind = 'plain',
  icon,
  shortcut,
  why,
  buttonRef,
  children,
  ...others
}: ButtonProps) {
  const id = useId();
  const isInactive = why !== undefined && why !== null && why !== false;
  const { onClick, className = '', ...rest } = others;
  return (
    <>
      <button
        type="button"
        ref={buttonRef}
        {...rest}
        className={`button ${kind} ${className}`}
        onClick={isInactive ? (event) => event.preventDefault() : onClick}
        {...(isInactive && { 'aria-disabled': true, 'aria-describedby': id })}
      >
        {icon && <Icon name={icon} />}
        <span>{children}</span>
        {shortcut !== undefined && <kbd className="only-wide">{shortcut}</kbd>}
      </button>
      {isInactive && (
        <span id={id} className="why">
          {why}
        </span>
      )}
    </>
  );
}
