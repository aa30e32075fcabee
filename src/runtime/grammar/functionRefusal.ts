import type { ArrowFunctionExpression, Function as FunctionNode, Pattern } from 'acorn';
import { unexpectedToken, unsupportedToken, type Refusal } from './refusal.ts';

function parameterRefusal(source: string, parameter: Pattern): Refusal | undefined {
  if (parameter.type === 'ObjectPattern' || parameter.type === 'ArrayPattern') {
    return unsupportedToken(source, parameter.start);
  }
  if (parameter.type === 'RestElement') return parameterRefusal(source, parameter.argument);
  if (parameter.type !== 'AssignmentPattern') return undefined;
  return parameterRefusal(source, parameter.left) ?? unexpectedToken(source, parameter.left.end);
}

/** Refuses generators, and parameters other than a name or `...name`: those with a default or destructuring. */
export function functionRefusal(source: string, node: FunctionNode): Refusal | undefined {
  if (node.generator) {
    const isMethod = source[node.start] === '(';
    const star = isMethod ? source.lastIndexOf('*', node.start) : source.indexOf('*', node.start);
    const isExpression = node.type === 'FunctionExpression' && !isMethod;
    return isExpression ? unsupportedToken(source, star) : unexpectedToken(source, star);
  }
  for (const parameter of node.params) {
    const refusal = parameterRefusal(source, parameter);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/**
 * Refuses an arrow function that has a parameter with a default or destructuring. njs reads the parameters as an
 * expression first, so the arrow is the token that it does not expect.
 */
export function arrowRefusal(source: string, node: ArrowFunctionExpression): Refusal | undefined {
  const bad = node.params.find((parameter) => parameterRefusal(source, parameter) !== undefined);
  return bad && unexpectedToken(source, source.lastIndexOf('=>', node.body.start));
}
