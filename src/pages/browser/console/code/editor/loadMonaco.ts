import type * as Monaco from 'monaco-editor';
import type { Environment } from 'monaco-editor';

/** Gives the content of a `meta` element of the page, which holds an address. */
function metaOf(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? '';
}

let loading: Promise<typeof Monaco> | undefined;

/** Loads the editor once, with its style sheet. Rejects if that fails, and then tries anew when it is asked again. */
export function loadMonaco(): Promise<typeof Monaco> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * Keeps the work that Monaco cancels when an editor goes (colours, links, occurrences of a word) from being told as an error of the
 * page: it rejects such promises with an error of this name, and handles not all of them.
 */
function ignoreCancelledWork(): void {
  addEventListener('unhandledrejection', (event) => {
    if (event.reason instanceof Error && event.reason.name === 'Canceled') event.preventDefault();
  });
}

async function load(): Promise<typeof Monaco> {
  const environment: Environment = {
    getWorker: () => new Worker(metaOf('worker-editor'), { type: 'module' }),
  };
  Object.assign(globalThis, { MonacoEnvironment: environment });
  await loadStyle(metaOf('style-editor'));
  const { monaco } = await import('./monaco.ts');
  ignoreCancelledWork();
  return monaco;
}

function loadStyle(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error('The editor could not be loaded.')));
    // Before the page's own, which corrects some of it.
    document.head.prepend(link);
  });
}
