import type { Settings } from './settings.ts';

/** A pasted token, with or without its scheme and quotes, as it stands behind `Bearer`. */
const bare = (text: string) => text.trim().replace(/^(?:authorization:\s*)?bearer\s+/i, '');

/**
 * The field for the caller's token, in the element `#token`. It lives in this page's memory only: no storage, no cookie.
 * `onToken` is called at once when the settings hold a token, and at every change.
 */
export function showTokenBar(settings: Settings, onToken: (token: string) => void): void {
  const field = element('#token-field', HTMLInputElement);
  const note = element('#token-note', HTMLElement);
  const explain = () => {
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
    field.value = bare(field.value);
    explain();
    onToken(field.value);
  });
  explain();
  element('#token', HTMLElement).hidden = false;
  if (settings.token !== undefined) onToken(settings.token);
}

function element<T extends HTMLElement>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`the page has no ${selector}`);
}
