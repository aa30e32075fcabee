import type { AnyNode } from 'acorn';

/** Names kinds of expressions whose values are no functions, whatever they are made of. */
const noFunctions = new Set([
  'Literal',
  'TemplateLiteral',
  'ObjectExpression',
  'ArrayExpression',
  'UnaryExpression',
  'UpdateExpression',
  'BinaryExpression',
]);
const noFunctionNames = new Set(['undefined', 'NaN', 'Infinity']);

/** Checks for an expression that is known to give no function. */
export function isNoFunction(node: AnyNode): boolean {
  if (node.type === 'Identifier') return noFunctionNames.has(node.name);
  if (node.type === 'ConditionalExpression')
    return isNoFunction(node.consequent) && isNoFunction(node.alternate);
  return noFunctions.has(node.type);
}
