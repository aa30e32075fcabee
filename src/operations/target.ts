import type { StoreTarget, Target } from './errors.ts';

/** Tells a key value store from a function. */
export function isStore(target: Target | StoreTarget): target is StoreTarget {
  return target.kind !== undefined;
}

/** Names the kind of thing in messages. */
export function kindOf(target: Target | StoreTarget): 'key value store' | 'function' {
  return isStore(target) ? 'key value store' : 'function';
}

/** Names what is remembered of a function or a key value store among a request's reads. The two may have one name. */
export function readsKey(target: Target | StoreTarget): string {
  return isStore(target) ? storeReads(target.name) : target.name;
}

/** Names what is remembered of a key value store. */
export function storeReads(name: string): string {
  return `kvs#${name}`;
}

/** Names what an operation acts on in a line of the log. */
export function nameInLog(target: Target | StoreTarget) {
  return isStore(target) ? { keyValueStore: target.name } : { function: target.name };
}
