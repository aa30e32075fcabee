import { parseChanges, type Configuration } from '../function/configuration.ts';

/** Holds a change that is not saved: kept in this browser, for this caller. */
export interface Draft {
  code: string;
  /** What is changed besides the code. */
  configuration: Partial<Configuration>;
  /** What Development had when the draft began. A draft of an earlier release does not know the configuration. */
  base: {
    etag: string;
    code: string;
    number: number | undefined;
    configuration?: Configuration;
  };
  message: string;
  /** When the function was created: a later function of the same name gets no old draft. */
  created: string | null;
  /** When the draft was last changed, in RFC 3339. */
  at: string;
}

const prefix = 'console/';
const maxAgeMs = 30 * 24 * 3_600_000;

const keyOf = (owner: string, name: string) => `${prefix}${owner}/draft/${name}`;

/** Reads a draft. Gives undefined if there is none, or none that is whole, of this function and younger than 30 days. */
export function readDraft(owner: string, name: string, created?: string | null): Draft | undefined {
  const draft = parseDraft(localStorage.getItem(keyOf(owner, name)));
  if (!draft || Date.now() - Date.parse(draft.at) > maxAgeMs) return undefined;
  return created === undefined || draft.created === created ? draft : undefined;
}

/** Keeps a draft; without one, forgets it. Does nothing if the browser gives no room. */
export function keepDraft(owner: string, name: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(keyOf(owner, name), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(owner, name));
  } catch {
    // The draft is still on the page.
  }
}

/** Calls back with a draft that another tab has changed. Gives the function that ends this. */
export function listenToDraft(
  owner: string,
  name: string,
  notify: (draft?: Draft) => void,
): () => void {
  const listen = ({ key, newValue }: StorageEvent) => {
    if (key === keyOf(owner, name)) notify(parseDraft(newValue));
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}

/** Forgets all that the console keeps of a caller. */
export function forgetAll(owner: string): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${owner}/`));
  for (const key of keys) localStorage.removeItem(key);
}

/** Reads a choice that the browser keeps, such as whether the first strip was read. */
export function readChoice(owner: string, name: string): string | undefined {
  return localStorage.getItem(`${prefix}${owner}/${name}`) ?? undefined;
}

/** Keeps a choice. */
export function keepChoice(owner: string, name: string, value: string): void {
  try {
    localStorage.setItem(`${prefix}${owner}/${name}`, value);
  } catch {
    // It holds for this page, then.
  }
}

function parseDraft(text: string | null): Draft | undefined {
  try {
    const draft = JSON.parse(text ?? 'null') as Partial<Draft> | null; // perhaps of another program
    const { code, base, at } = draft ?? {};
    const isWhole =
      typeof code === 'string' &&
      typeof at === 'string' &&
      typeof base?.code === 'string' &&
      typeof base.etag === 'string';
    if (!isWhole) return undefined;
    const configuration = parseChanges(draft?.configuration);
    return { message: '', created: null, ...draft, code, configuration, at, base };
  } catch {
    return undefined;
  }
}
