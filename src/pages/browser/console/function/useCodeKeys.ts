import { useEffect, useRef } from 'react';

/** Holds what the keys of the page do. */
interface CodeKeys {
  run: () => void;
  save: () => void;
  goToDeploy: () => void;
  nextProblem: (direction: 1 | -1) => void;
}

/** Runs tests by Ctrl Enter, saves by Ctrl S, goes to Deploy by Ctrl Shift Enter and to problems by F7. */
export function useCodeKeys(keys: CodeKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actOf(event, latest.current);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    // Before the editor, which has its own use for some.
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, []);
}

function actOf(event: KeyboardEvent, keys: CodeKeys): (() => void) | undefined {
  if (document.querySelector('dialog[open]')) return undefined;
  const isHeld = event.ctrlKey || event.metaKey;
  if (event.key === 'F7') return () => keys.nextProblem(event.shiftKey ? -1 : 1);
  if (!isHeld) return undefined;
  if (event.key === 'Enter') return event.shiftKey ? keys.goToDeploy : keys.run;
  return event.key === 's' ? keys.save : undefined;
}
