import type { AnyNode, Program } from 'acorn';
import { childNodesOf } from '../grammar/childNodes.ts';
import { declaresAtTopLevel } from '../grammar/declarations.ts';
import { Characters } from './characters.ts';
import { applyEdits, Edits, sourceOffset } from './edits.ts';
import { nodeEdits } from './nodeEdits.ts';

/** Holds a function's code as the engine runs it: a module with a function that takes helpers and gives the handler. */
export interface EngineCode {
  text: string;
  /** The characters above U+FFFF in the code, in the order of the units that stand for them. */
  characters: string[];
  /** Gives the offset in the function's own source of a place in `text`. Lines are counted from 1, columns too but those of line 1 from 0. */
  sourceOffsetOf(line: number, column: number): number;
}

/** Gives a name that does not occur in the source. */
function unusedName(source: string): string {
  let name = '$njs';
  while (source.includes(name)) name += '_';
  return name;
}

function importsOf(program: Program, helpers: string): string {
  const constants = program.body.flatMap((node) => {
    const local = node.type === 'ImportDeclaration' ? node.specifiers[0]?.local.name : undefined;
    if (node.type !== 'ImportDeclaration' || local === undefined) return [];
    return [`const ${local}=${helpers}.modules[${JSON.stringify(node.source.value)}];`];
  });
  return constants.join('');
}

/**
 * Translates accepted code for the engine, which differs from njs in its syntax and in what it tells of an error. The
 * code becomes the body of a function, in which names can be declared again as in njs. Lines stay where they are.
 */
export function toEngineCode(source: string, program: Program): EngineCode {
  const helpers = unusedName(source);
  const edits = new Edits();
  const characters = new Characters();
  const stack: { node: AnyNode; parent: AnyNode }[] = [{ node: program, parent: program }];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    nodeEdits(edits, { ...current, source, helpers, characters });
    const { node } = current;
    for (const child of childNodesOf(node)) stack.push({ node: child, parent: node });
  }
  const sorted = edits.sorted();
  const head = `export default(function(${helpers}){"use strict";let ${helpers}_;${importsOf(program, helpers)}`;
  const handler = declaresAtTopLevel(program, 'handler')
    ? 'handler'
    : `${helpers}.missingHandler()`;
  const tail = `\n;return ${handler}})`;
  const text = head + applyEdits(source, sorted) + tail;
  return {
    text,
    characters: characters.found,
    sourceOffsetOf(line, column) {
      const before = text.split('\n').slice(0, line - 1);
      const lineStart = before.reduce((sum, item) => sum + item.length + 1, 0);
      const offset = lineStart + (line === 1 ? column : column - 1);
      return sourceOffset(sorted, offset - head.length);
    },
  };
}
