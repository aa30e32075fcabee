import type {
  AnyNode,
  ArrowFunctionExpression,
  FunctionDeclaration,
  FunctionExpression,
} from 'acorn';
import { refusalAt, unexpectedToken, unsupportedToken, type Refusal } from './refusal.ts';
import { tokenAt } from './sourceText.ts';

const KEYWORD = 'async';

/** Refuses an async function. Before anything but `function`, the word is a name, so what follows is refused. */
function asyncRefusal(start: number, source: string): Refusal {
  const next = tokenAt(source, start + KEYWORD.length);
  if (next.text === 'function') return unsupportedToken(source, start);
  return next.text === '('
    ? unexpectedToken(source, source.indexOf('=>', next.at))
    : unexpectedToken(source, next.at);
}

type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

function isAsyncFunction(node: AnyNode): node is FunctionNode {
  return /Function/.test(node.type) && 'async' in node && node.async;
}

/** Gives the offset of the keyword of an async function. A method's stands before it. */
function keywordOf({ type, start }: FunctionNode, source: string): number {
  const isMethod = type === 'FunctionExpression' && source[start] === '(';
  return isMethod ? source.lastIndexOf(KEYWORD, start) : start;
}

/**
 * Gives the refusal of a node that runtime 2.0 accepts and runtime 1.0 does not (developer guide, JavaScript runtime
 * 1.0 features). The wording for `const` is from a field report; the others are njs's.
 */
export function runtime1Refusal(node: AnyNode, source: string): Refusal | undefined {
  if (node.type === 'VariableDeclaration' && node.kind !== 'var') {
    return unsupportedToken(source, node.start);
  }
  if (node.type === 'DebuggerStatement') {
    return unsupportedToken(source, node.start + 'debugger'.length);
  }
  if (isAsyncFunction(node)) return asyncRefusal(keywordOf(node, source), source);
  return node.type === 'Literal' && node.regex?.flags.includes('y') === true
    ? refusalAt(node.end, 'Invalid RegExp flags "y"')
    : undefined;
}
