import type { AnyNode, Program } from 'acorn';
import type { Runtime } from '../runtimes.ts';
import { childNodesOf } from './childNodes.ts';
import { firstRefusal } from './firstRefusal.ts';
import { NjsParser } from './njsParser.ts';
import { parserRefusal } from './parserRefusal.ts';
import { earlier, unsupportedToken, type Refusal } from './refusal.ts';
import { lineAt } from './sourceText.ts';

/**
 * Holds the syntax tree of accepted code, or the text of the error with which code is refused and the offset of what is
 * refused; undefined for code that is nested too deeply.
 */
export type ParseResult = { program: Program } | { error: string; at: number | undefined };

function refused(source: string, { at, message, name = 'SyntaxError' }: Refusal) {
  return { error: `${name}: ${message} in ${lineAt(source, at)}`, at };
}

/** Gives those of the nodes that are not below another of them. */
function topmost(nodes: AnyNode[]): AnyNode[] {
  const below = new Set(nodes.flatMap(childNodesOf));
  return nodes.filter((node) => !below.has(node));
}

/** Refuses destructuring: in a declaration its first name, elsewhere its bracket. */
function patternRefusal(source: string, start: number): Refusal {
  const isDeclaration = /\b(?:var|let|const)\s*$/.test(source.slice(0, start));
  return unsupportedToken(source, isDeclaration ? start + 1 : start);
}

/** Gives the refusal of code that cannot be parsed: the error's, or one before it in what was parsed. */
function brokenCodeRefusal(parser: NjsParser, error: SyntaxError, runtime: Runtime): Refusal {
  const { input: source, start: tokenStart } = parser;
  const at = 'pos' in error ? Number(error.pos) : 0;
  const refusals = [
    ...topmost(parser.nodes).map((node) => firstRefusal(node, source, runtime)),
    ...parser.patternStarts.map((start) => patternRefusal(source, start)),
  ];
  return refusals.reduce<Refusal>(
    (found, refusal) => earlier(found, refusal) ?? found,
    parserRefusal({ source, message: error.message, at, tokenStart, runtime }),
  );
}

/**
 * Parses code by the grammar of a runtime. Functions always run in strict mode (developer guide, runtime features) and
 * can import modules.
 */
export function parseCode(source: string, runtime: Runtime): ParseResult {
  const parser = new NjsParser(source, runtime);
  try {
    const program = parser.parse();
    const refusal = firstRefusal(program, source, runtime);
    return refusal === undefined ? { program } : refused(source, refusal);
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      return { error: 'RangeError: Maximum call stack size exceeded', at: undefined };
    }
    return refused(source, brokenCodeRefusal(parser, error, runtime));
  }
}
