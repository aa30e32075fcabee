import { parse, type Program } from 'acorn';
import type { Runtime } from '../runtimes.ts';
import { firstRefusal } from './firstRefusal.ts';
import { parserRefusal } from './parserRefusal.ts';
import type { Refusal } from './refusal.ts';
import { lineAt } from './sourceText.ts';

/**
 * Holds the syntax tree of accepted code, or the text of the error with which code is refused and the offset of what is
 * refused; undefined for code that is nested too deeply.
 */
export type ParseResult = { program: Program } | { error: string; at: number | undefined };

function refused(source: string, { at, message, name = 'SyntaxError' }: Refusal) {
  return { error: `${name}: ${message} in ${lineAt(source, at)}`, at };
}

/**
 * Parses code by the grammar of a runtime. Functions always run in strict mode (developer guide, runtime features) and
 * can import modules, so code is parsed, and later run, as a module.
 */
export function parseCode(source: string, runtime: Runtime): ParseResult {
  try {
    const program = parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'module',
    });
    const refusal = firstRefusal(program, source, runtime);
    return refusal === undefined ? { program } : refused(source, refusal);
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('pos' in error)) {
      return { error: 'RangeError: Maximum call stack size exceeded', at: undefined };
    }
    return refused(source, parserRefusal(source, Number(error.pos), error.message));
  }
}
