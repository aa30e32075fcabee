import { gatewayUrl } from './gatewayUrl.ts';

/** Describes `/pages/settings.json`, the settings that a deployment gives its pages. */
export interface Settings {
  /** Tells people where they get a token. */
  tokenHint: string;
  /** A token for this page, which only a gateway on one's own machine gives. */
  token?: string;
}

/** Keeps the secret of a gateway on one's own machine, which is in the page's address, when a person goes to the next. */
function keepSecret(): Record<string, string> {
  const secret = new URLSearchParams(location.hash.slice(1)).get('secret');
  if (secret === null) return {};
  for (const link of document.querySelectorAll<HTMLAnchorElement>('nav a')) {
    link.hash = location.hash;
  }
  return { 'x-start-secret': secret };
}

/** Loads the settings. Never fails: without them, the page still works with a token that a person pastes. */
export async function loadSettings(): Promise<Settings> {
  try {
    const response = await fetch(gatewayUrl('/pages/settings.json'), { headers: keepSecret() });
    if (response.ok) return (await response.json()) as Settings; // made in createPagesHandler.ts or src/local
  } catch {
    // A network failure will show again, and better, in the API's answers.
  }
  return { tokenHint: 'Ask the people who run this gateway.' };
}
