import type { AnyNode, Identifier } from 'acorn';
import type { Runtime } from '../runtimes.ts';
import { ACCEPTED_NODE_TYPES } from './acceptedNodeTypes.ts';
import { childNodesOf } from './childNodes.ts';
import { digitEscapeRefusal } from './digitEscapes.ts';
import { isImportable } from './importableModules.ts';
import { NODE_TYPE_RULES } from './nodeTypeRules.ts';
import { isPropertyName } from './propertyName.ts';
import { earlier, refusalAt, unexpectedToken, unsupportedToken, type Refusal } from './refusal.ts';
import { runtime1Refusal } from './runtime1Refusal.ts';

/** Describes a node with what its refusal may depend on. */
interface NodeInContext {
  node: AnyNode;
  parent: AnyNode;
  /** Tells whether the node has an `arguments` object, which arrow functions and the top level lack. */
  hasArguments: boolean;
  /** The argument of a call that the node is or lies in; undefined when a function lies between. */
  argument: AnyNode | undefined;
}

/** Matches a character that njs takes in texts, comments and white space only, not in names. */
const NOT_ASCII = /[^\0-\x7f]/u;

function argumentOf(child: AnyNode, { node, argument }: NodeInContext): AnyNode | undefined {
  if (/Function/.test(node.type)) return undefined;
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
  return isCall && child !== node.callee ? child : argument;
}

function identifierRefusal(
  { name, start, end }: Identifier,
  source: string,
  hasArguments: boolean,
): Refusal | undefined {
  const text = source.slice(start, end);
  if (text.includes('\\')) return unexpectedToken(source, source.indexOf('\\', start));
  const foreign = NOT_ASCII.exec(text);
  if (foreign !== null) {
    return refusalAt(start + foreign.index, `Unexpected token "${foreign[0]}"`);
  }
  return name === 'arguments' && !hasArguments
    ? refusalAt(start, '"arguments" object in global scope')
    : undefined;
}

function nodeRefusal(
  { node, parent, hasArguments, argument }: NodeInContext,
  source: string,
  runtime: Runtime,
): Refusal | undefined {
  // "async arguments and closures are not supported" (developer guide, async and await)
  if (node.type === 'AwaitExpression' && argument !== undefined) {
    return refusalAt(argument.end, 'await in arguments not supported');
  }
  if (node.type === 'SpreadElement') {
    const isInObject = parent.type === 'ObjectExpression';
    return isInObject ? unsupportedToken(source, node.start) : unexpectedToken(source, node.start);
  }
  if (node.type === 'Identifier') {
    return identifierRefusal(node, source, hasArguments || isPropertyName(node, parent));
  }
  if (node.type === 'ImportDeclaration') {
    if (parent !== node && parent.type !== 'Program')
      return refusalAt(node.start, 'Illegal import statement');
    const module = String(node.source.value);
    if (!isImportable(module, runtime)) {
      return refusalAt(node.start, `Cannot find module "${module}"`);
    }
  }
  const escape = digitEscapeRefusal(node, source, argument);
  if (escape !== undefined) return escape;
  if (ACCEPTED_NODE_TYPES.has(node.type)) return undefined;
  const rule = NODE_TYPE_RULES[node.type];
  if (rule === undefined) return unsupportedToken(source, node.start);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rule is the one for this node's type
  return (rule as (node: AnyNode, source: string) => Refusal | undefined)(node, source);
}

/**
 * Finds the refusal that stands first in a program, as njs stops at its first error, or in a part of one. Gives
 * undefined when the runtime accepts it.
 */
export function firstRefusal(root: AnyNode, source: string, runtime: Runtime): Refusal | undefined {
  let found: Refusal | undefined;
  const stack: NodeInContext[] = [
    { node: root, parent: root, hasArguments: root.type !== 'Program', argument: undefined },
  ];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    const { node } = current;
    found = earlier(found, nodeRefusal(current, source, runtime));
    if (runtime === 'cloudfront-js-1.0') found = earlier(found, runtime1Refusal(node, source));
    const hasArguments = current.hasArguments || node.type.startsWith('Function');
    for (const child of childNodesOf(node)) {
      const argument = argumentOf(child, current);
      stack.push({ node: child, parent: node, hasArguments, argument });
    }
  }
  return found;
}
