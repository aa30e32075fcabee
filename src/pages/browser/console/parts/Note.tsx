import { useEffect, useRef, type ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'good' | 'warn' | 'bad' | 'info';

const icons: Record<Tone, IconName> = { good: 'check', warn: 'warn', bad: 'cross', info: 'hint' };

interface NoteProps {
  tone: Tone;
  icon?: IconName;
  actions?: ReactNode;
  children: ReactNode;
}

/** Tells what came of an action, where the action is, and comes into sight. A note of a failure takes the focus. */
export function Note({ tone, icon = icons[tone], actions, children }: NoteProps) {
  const isFailure = tone === 'bad' || tone === 'warn';
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFailure) box.current?.focus();
    else if (tone === 'good') box.current?.scrollIntoView({ block: 'nearest' });
  }, [isFailure, tone]);
  return (
    <div ref={box} className={`note ${tone}`} role={isFailure ? 'alert' : 'status'} tabIndex={-1}>
      <Icon name={icon} className={tone} />
      <div className="grow">
        {children}
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
    </div>
  );
}
