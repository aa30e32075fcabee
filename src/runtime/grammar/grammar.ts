import { parse, type AnyNode, type Program } from 'acorn';
import type { Runtime } from '../run.ts';
import { ACCEPTED } from './accepted.ts';
import { fromAcorn } from './acornMessages.ts';
import { refuseInFirst } from './firstRules.ts';
import { childrenOf } from './nodes.ts';
import { notSupported, refused, unexpected, type Refusal } from './refusal.ts';
import { RULES } from './rules.ts';
import { lineAt } from './sourceText.ts';

/** What functions may import, in runtime 2.0. */
export const MODULES = ['buffer', 'cloudfront', 'crypto', 'querystring'];

/** Code that is accepted, or the text of the error with which it is refused. */
export type Parsed = { program: Program } | { error: string };

interface Place {
  node: AnyNode;
  parent: AnyNode;
  inFunction: boolean;
  /** The argument of a call that this is in or is; none beyond a function. */
  argument: AnyNode | undefined;
}

function argumentAt(child: AnyNode, { node, argument }: Place): AnyNode | undefined {
  if (/Function/.test(node.type)) return undefined;
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
  return isCall && child !== node.callee ? child : argument;
}

function refuse(
  { node, parent, inFunction, argument }: Place,
  source: string,
): Refusal | undefined {
  if (node.type === 'AwaitExpression' && !inFunction) {
    return refused(node.start, 'await is only valid in async functions');
  }
  // "async arguments and closures are not supported" (developer guide, async and await)
  if (node.type === 'AwaitExpression' && argument !== undefined) {
    return refused(argument.end, 'await in arguments not supported');
  }
  if (node.type === 'SpreadElement') {
    const inObject = parent.type === 'ObjectExpression';
    return inObject ? notSupported(source, node.start) : unexpected(source, node.start);
  }
  if (node.type === 'ImportDeclaration' && !MODULES.includes(String(node.source.value))) {
    return refused(node.start, `Cannot find module "${String(node.source.value)}"`);
  }
  if (ACCEPTED.has(node.type)) return undefined;
  const rule = RULES[node.type];
  if (rule === undefined) return notSupported(source, node.start);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rule is the one for this node's type
  return (rule as (node: AnyNode, source: string) => Refusal | undefined)(node, source);
}

function first(left: Refusal | undefined, right: Refusal | undefined): Refusal | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return right.at < left.at ? right : left;
}

/** The refusal that comes first in the source: njs stops at the first. */
function firstRefusal(program: Program, source: string, runtime: Runtime): Refusal | undefined {
  let found: Refusal | undefined;
  const waiting: Place[] = [
    { node: program, parent: program, inFunction: false, argument: undefined },
  ];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { node } = place;
    found = first(found, refuse(place, source));
    if (runtime === 'cloudfront-js-1.0') found = first(found, refuseInFirst(node, source));
    const inFunction = place.inFunction || /Function/.test(node.type);
    for (const child of childrenOf(node)) {
      const argument = argumentAt(child, place);
      waiting.push({ node: child, parent: node, inFunction, argument });
    }
  }
  return found;
}

function errorText(source: string, { at, message, name = 'SyntaxError' }: Refusal): string {
  return `${name}: ${message} in ${lineAt(source, at)}`;
}

/**
 * Reads code by the grammar of a runtime. Functions always run in strict mode (developer guide,
 * runtime features) and may import, so code is read, and later run, as a module.
 */
export function parseCode(source: string, runtime: Runtime): Parsed {
  try {
    const program = parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'module',
    });
    const refusal = firstRefusal(program, source, runtime);
    return refusal === undefined ? { program } : { error: errorText(source, refusal) };
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('pos' in error)) {
      return { error: 'RangeError: Maximum call stack size exceeded' };
    }
    return { error: errorText(source, fromAcorn(source, Number(error.pos), error.message)) };
  }
}
