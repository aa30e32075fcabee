const name = 'console/keys';

/** Tells whether single keys, such as `/`, do something: they can be switched off (WCAG 2.1.4). */
export function areKeysOn(): boolean {
  return localStorage.getItem(name) !== 'off';
}

/** Switches single keys on or off. */
export function switchKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(name);
  else localStorage.setItem(name, 'off');
}

/** Tells whether a key was pressed in a field, where it is text. */
export function isInField({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null
  );
}
