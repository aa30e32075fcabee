import { useSyncExternalStore } from 'react';
import { gatewayUrl } from '../../gatewayUrl.ts';

/** Holds the address of the console, without a slash at its end. */
const base = new URL(gatewayUrl('/console')).pathname;
/** Holds the part of the address with the secret of a gateway on one's own machine; empty if there is none. */
export const secret = location.hash.startsWith('#secret=') ? location.hash : '';
const moved = 'console-moved';

/** Asks before what would be lost is left behind; undefined when nothing would be. */
let question: string | undefined;

/** Sets the question that leaving the page asks; undefined lets it be left. */
export function askBeforeLeaving(words: string | undefined): void {
  question = words;
}

addEventListener('beforeunload', (event) => {
  if (question !== undefined) event.preventDefault();
});

/** Gives the address of a path of the console. The secret of a gateway on one's own machine goes along. */
export function addressOf(path: string): string {
  return `${base}${path === '/' ? '' : path}${secret}`;
}

/** Goes to a path of the console, unless a person wants to stay. */
export function go(path: string, { isReplaced = false } = {}): void {
  if (question !== undefined && !confirm(question)) return;
  question = undefined;
  history[isReplaced ? 'replaceState' : 'pushState'](null, '', addressOf(path));
  dispatchEvent(new Event(moved));
}

function listen(notify: () => void): () => void {
  addEventListener('popstate', notify);
  addEventListener(moved, notify);
  return () => {
    removeEventListener('popstate', notify);
    removeEventListener(moved, notify);
  };
}

const present = () => location.pathname.slice(base.length) + location.search;

/** Gives the path below /console and the query, as they are now. */
export function useLocation(): string {
  return useSyncExternalStore(listen, present);
}
