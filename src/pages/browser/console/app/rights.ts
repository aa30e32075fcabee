import type { FunctionAction, KeyValueStoreAction, WhoAmIQuery } from '../documents.generated.ts';

export type Viewer = WhoAmIQuery['viewer'];

/** Tells whether a name fits one of the patterns, in which `*` stands for any characters. */
function fits(name: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.split('*').map((part) => part.replaceAll(/[^\w-]/g, String.raw`\$&`));
    return new RegExp(`^${parts.join('.*')}$`, 'u').test(name);
  });
}

/** Tells whether the caller's group may do this with a function. */
export function mayDo({ grants }: Viewer, action: FunctionAction, name: string): boolean {
  return grants.some(({ functions, actions }) => actions.includes(action) && fits(name, functions));
}

/** Tells whether the caller's group may do this with a key value store. */
export function mayDoWithStore(
  { keyValueStoreGrants }: Viewer,
  action: KeyValueStoreAction,
  name: string,
): boolean {
  return keyValueStoreGrants.some(
    ({ keyValueStores, actions }) => actions.includes(action) && fits(name, keyValueStores),
  );
}

/** Lists words with commas and a last `and`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Says why the caller may not do this with a function: what the group may do instead. */
export function reasonOfRights(viewer: Viewer, action: FunctionAction, name: string): string {
  const { groups, grants } = viewer;
  const who = groups.length > 0 ? `Your group ${listWords(groups)}` : 'Your role';
  const matching = grants.filter(({ functions }) => fits(name, functions));
  const actions = [...new Set(matching.flatMap((grant) => grant.actions))];
  const patterns = [...new Set(matching.flatMap(({ functions }) => functions))];
  if (actions.length === 0) return `${who} may not ${action.toLowerCase()} ${name}.`;
  const may = listWords(actions.map((each) => each.toLowerCase()));
  return `${who} may ${may} ${listWords(patterns)}, not ${action.toLowerCase()}.`;
}
