/** What the stage tells its pages: `/pages/settings.json`. */
export interface Settings {
  /** Where a person gets a token. */
  tokenHint: string;
  /** Only of the gateway on one's own machine: a token for this page. */
  token?: string;
}

/** Never fails: without an answer the page works, with a token that is pasted. */
export async function loadSettings(): Promise<Settings> {
  try {
    const response = await fetch('/pages/settings.json');
    if (response.ok) return (await response.json()) as Settings; // src/pages/pages.ts or src/local/pageToken.ts
  } catch {
    // The network is the API's too: its own answer will say more.
  }
  return { tokenHint: 'Ask the people who run this gateway.' };
}
