import type { AnyNode, Program } from 'acorn';
import type { Runtime } from '../runtimes.ts';
import { ACCEPTED_NODE_TYPES } from './acceptedNodeTypes.ts';
import { childNodesOf } from './childNodes.ts';
import { IMPORTABLE_MODULES } from './importableModules.ts';
import { NODE_TYPE_RULES } from './nodeTypeRules.ts';
import { refusalAt, unexpectedToken, unsupportedToken, type Refusal } from './refusal.ts';
import { runtime1Refusal } from './runtime1Refusal.ts';

/** Describes a node with what its refusal may depend on. */
interface NodeInContext {
  node: AnyNode;
  parent: AnyNode;
  isInFunction: boolean;
  /** The argument of a call that the node is or lies in; undefined when a function lies between. */
  argument: AnyNode | undefined;
}

function argumentOf(child: AnyNode, { node, argument }: NodeInContext): AnyNode | undefined {
  if (/Function/.test(node.type)) return undefined;
  const isCall = node.type === 'CallExpression' || node.type === 'NewExpression';
  return isCall && child !== node.callee ? child : argument;
}

function nodeRefusal(
  { node, parent, isInFunction, argument }: NodeInContext,
  source: string,
): Refusal | undefined {
  if (node.type === 'AwaitExpression' && !isInFunction) {
    return refusalAt(node.start, 'await is only valid in async functions');
  }
  // "async arguments and closures are not supported" (developer guide, async and await)
  if (node.type === 'AwaitExpression' && argument !== undefined) {
    return refusalAt(argument.end, 'await in arguments not supported');
  }
  if (node.type === 'SpreadElement') {
    const isInObject = parent.type === 'ObjectExpression';
    return isInObject ? unsupportedToken(source, node.start) : unexpectedToken(source, node.start);
  }
  if (node.type === 'ImportDeclaration') {
    const module = String(node.source.value);
    if (!IMPORTABLE_MODULES.includes(module)) {
      return refusalAt(node.start, `Cannot find module "${module}"`);
    }
  }
  if (ACCEPTED_NODE_TYPES.has(node.type)) return undefined;
  const rule = NODE_TYPE_RULES[node.type];
  if (rule === undefined) return unsupportedToken(source, node.start);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rule is the one for this node's type
  return (rule as (node: AnyNode, source: string) => Refusal | undefined)(node, source);
}

function earlier(left: Refusal | undefined, right: Refusal | undefined): Refusal | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return right.at < left.at ? right : left;
}

/**
 * Finds the refusal that stands first in the source, as njs stops at its first error. Gives undefined when the runtime
 * accepts the program.
 */
export function firstRefusal(
  program: Program,
  source: string,
  runtime: Runtime,
): Refusal | undefined {
  let found: Refusal | undefined;
  const stack: NodeInContext[] = [
    { node: program, parent: program, isInFunction: false, argument: undefined },
  ];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    const { node } = current;
    found = earlier(found, nodeRefusal(current, source));
    if (runtime === 'cloudfront-js-1.0') found = earlier(found, runtime1Refusal(node, source));
    const isInFunction = current.isInFunction || /Function/.test(node.type);
    for (const child of childNodesOf(node)) {
      const argument = argumentOf(child, current);
      stack.push({ node: child, parent: node, isInFunction, argument });
    }
  }
  return found;
}
