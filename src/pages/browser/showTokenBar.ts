import type { Settings } from './loadSettings.ts';

/** Reduces a pasted text to the token alone: removes a leading `Authorization:` and `Bearer`. */
const withoutScheme = (text: string) =>
  text.trim().replace(/^(?:authorization:\s*)?bearer\s+/i, '');

/**
 * Shows the field for the caller's token in the element `#token`. The token stays in this page's memory: it is put into
 * no storage and no cookie. Calls `onToken` at once if the settings hold a token, and after every change.
 */
export function showTokenBar(settings: Settings, onToken: (token: string) => void): void {
  const field = findElement('#token-field', HTMLInputElement);
  const note = findElement('#token-note', HTMLElement);
  const updateNote = () => {
    if (settings.token !== undefined && field.value === settings.token) {
      note.textContent = 'The admin of this machine, filled in for you.';
    } else if (field.value === '') {
      note.textContent = `Paste a token. ${settings.tokenHint}`;
    } else {
      note.textContent = 'Kept until this page is closed, nowhere else.';
    }
  };
  field.value = settings.token ?? '';
  field.addEventListener('input', () => {
    field.value = withoutScheme(field.value);
    updateNote();
    onToken(field.value);
  });
  updateNote();
  findElement('#token', HTMLElement).hidden = false;
  if (settings.token !== undefined) onToken(settings.token);
}

/** Finds an element of the page. Throws if there is none of this kind. */
function findElement<T extends HTMLElement>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${selector}`);
}
