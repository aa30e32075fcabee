import type { VersionFragment } from '../documents.generated.ts';

/** Names the person of a version: the first part of the subject. What was made elsewhere has none. */
export function personOf({ author }: Pick<VersionFragment, 'author'>): string {
  return author === null
    ? 'outside'
    : (/[^@/\s]+/.exec(author.split('/').at(-1) ?? '')?.[0] ?? author);
}

const words: Record<VersionFragment['event'], string> = {
  CREATED: 'Created',
  UPDATED: 'Saved',
  PUBLISHED: 'Published',
  RESTORED: 'Restored',
  DELETED: 'Deleted',
  OBSERVED: 'Written outside the gateway',
};

/** Says what a version is: its message, else what happened. */
export function versionWords({ message, event, restoredFrom }: VersionFragment): string {
  if (message !== null && message !== '') return message;
  if (restoredFrom !== null) return `Restored version ${restoredFrom}`;
  return words[event];
}

/** Says what happened, in one word or two. */
export function eventWords({ event }: Pick<VersionFragment, 'event'>): string {
  return event === 'OBSERVED' ? 'Changed' : words[event];
}
