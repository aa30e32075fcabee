import type { ArrowFunctionExpression, Function as FunctionNode, Pattern } from 'acorn';
import { notSupported, unexpected, type Refusal } from './refusal.ts';

function refuseParameter(source: string, parameter: Pattern): Refusal | undefined {
  if (parameter.type === 'ObjectPattern' || parameter.type === 'ArrayPattern') {
    return notSupported(source, parameter.start);
  }
  if (parameter.type === 'RestElement') return refuseParameter(source, parameter.argument);
  if (parameter.type !== 'AssignmentPattern') return undefined;
  return refuseParameter(source, parameter.left) ?? unexpected(source, parameter.left.end);
}

/** A parameter of a function is a name or `...name`: no default, no destructuring. */
export function refuseFunction(source: string, node: FunctionNode): Refusal | undefined {
  if (node.generator) {
    const isMethod = source[node.start] === '(';
    const star = isMethod ? source.lastIndexOf('*', node.start) : source.indexOf('*', node.start);
    const isExpression = node.type === 'FunctionExpression' && !isMethod;
    return isExpression ? notSupported(source, star) : unexpected(source, star);
  }
  for (const parameter of node.params) {
    const refusal = refuseParameter(source, parameter);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** njs reads an arrow's head as an expression first, so what it trips over is the arrow. */
export function refuseArrow(source: string, node: ArrowFunctionExpression): Refusal | undefined {
  const bad = node.params.find((parameter) => refuseParameter(source, parameter) !== undefined);
  return bad && unexpected(source, source.lastIndexOf('=>', node.body.start));
}
