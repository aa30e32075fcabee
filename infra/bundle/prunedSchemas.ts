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
 * The SDK has the schemas of all of CloudFront's operations in one file, of which a bundler can leave out nothing:
 * computed keys and registered errors might have effects. Says the keys as they are, and registers the errors of the
 * error table only; the bundler then leaves out what no command of ours refers to. Other errors get the base class.
 */
export function prunedSchemas(source: string): string {
  const values = new Map(
    [...source.matchAll(/^const (\w+) = ("[^"]*");$/gm)].map(([, name, value]) => [name, value]),
  );
  return source
    .replaceAll(/\[(_\w+)\]:/g, (key, name: string) => `${values.get(name) ?? key}:`)
    .replaceAll(/^n0_registry\.registerError\((\w+)\$, \1\);$/gm, (line, name: string) =>
      errorCodes.has(name) ? line : '',
    );
}
