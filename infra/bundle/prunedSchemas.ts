import { Kind } from 'graphql';
import { sdlDocument } from '../../src/contract/sdlDocument.ts';

/** The contract's error codes. */
const errorCodes = new Set(
  sdlDocument().definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'ErrorCode'
      ? (node.values ?? []).map(({ name }) => name.value)
      : [],
  ),
);

/**
 * Prunes the SDK's module of the schemas of all operations, of which a bundler can leave out nothing, as computed keys
 * and registered errors might have effects. Writes the keys out and registers only the contract's errors, so that the
 * bundler leaves out what none of our commands refers to; any other error gets the SDK's base class.
 * Throws when the module is not written in the way that this expects.
 */
export function prunedSchemas(source: string): string {
  return withoutOtherErrors(withPlainKeys(source));
}

/** Puts `key:` for each `[_k]:`. */
function withPlainKeys(source: string): string {
  const constants = new Map(
    [...source.matchAll(/^const (\w+) = ("[^"]*");$/gm)].map(([, name, value]) => [name, value]),
  );
  return replaceEach(source, /\[(\w+)\]:/g, (_, name) => {
    const value = constants.get(name);
    if (value === undefined) throw new Error(`the key ${name} is no constant of the module`);
    return `${value}:`;
  });
}

function withoutOtherErrors(source: string): string {
  const registered: string[] = [];
  const pruned = replaceEach(
    source,
    /^n0_registry\.registerError\((\w+)\$, \1\);$/gm,
    (line, name) => {
      if (!errorCodes.has(name)) return '';
      registered.push(name);
      return line;
    },
  );
  // The base class, and what was let stand.
  const calls = pruned.match(/\.registerError\(/g)?.length ?? 0;
  if (registered.length === 0) throw new Error("it registers none of the contract's errors");
  if (calls !== registered.length + 1) throw new Error('it registers errors in another way');
  return pruned;
}

/** Replaces whatever matches, given the match and its group. Throws when nothing does. */
function replaceEach(
  source: string,
  pattern: RegExp,
  replace: (match: string, name: string) => string,
): string {
  let count = 0;
  const result = source.replaceAll(pattern, (match: string, name: string) => {
    count += 1;
    return replace(match, name);
  });
  if (count === 0) throw new Error(`nothing in it matches ${pattern}`);
  return result;
}
