import { Kind } from 'graphql';
import { sdlDocument } from '../../src/contract/sdlDocument.ts';

/** Holds the contract's error codes. */
const errorCodes: ReadonlySet<string> = new Set(
  sdlDocument().definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'ErrorCode'
      ? (node.values ?? []).map(({ name }) => name.value)
      : [],
  ),
);

/** Prunes the schemas of CloudFront. */
export const prunedCloudFrontSchemas = (source: string) => prunedSchemas(source, errorCodes);

/** Prunes the schemas of DynamoDB: src/history tells one error from all others. */
export const prunedDynamoDbSchemas = (source: string) =>
  prunedSchemas(source, new Set(['ConditionalCheckFailedException']));

/**
 * Prunes the SDK's module that holds the schemas of all operations. A bundler can leave nothing of it out, as computed
 * keys and the registration of errors might have effects. So this writes the keys out, and registers these errors only: what no command of ours refers to is then left out, and any other error gets the SDK's base class.
 * Throws when the module is not written as expected.
 */
function prunedSchemas(source: string, errors: ReadonlySet<string>): string {
  return withoutOtherErrors(withPlainKeys(source), errors);
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

function withoutOtherErrors(source: string, errors: ReadonlySet<string>): string {
  const registered: string[] = [];
  const pruned = replaceEach(
    source,
    /^n0_registry\.registerError\((\w+)\$, \1\);$/gm,
    (line, name) => {
      if (!errors.has(name)) return '';
      registered.push(name);
      return line;
    },
  );
  // The base class, and the errors that were kept.
  const calls = pruned.match(/\.registerError\(/g)?.length ?? 0;
  if (registered.length === 0) throw new Error('it registers none of the errors that are kept');
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
