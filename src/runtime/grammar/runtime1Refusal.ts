import type { AnyNode, Literal } from 'acorn';
import { refusalAt, unsupportedToken, type Refusal } from './refusal.ts';

function literalRefusal(node: Literal): Refusal | undefined {
  const separator = typeof node.value === 'number' ? (node.raw ?? '').indexOf('_') : -1;
  if (separator > 0) {
    return refusalAt(
      node.start + separator,
      `Unexpected token "${(node.raw ?? '').slice(separator)}"`,
    );
  }
  return node.regex?.flags.includes('y') === true
    ? refusalAt(node.end, 'Invalid RegExp flags "y"')
    : undefined;
}

/**
 * Gives the refusal of a node that runtime 2.0 accepts and runtime 1.0 does not (developer guide, JavaScript runtime
 * 1.0 features). The wording for `const` is from a field report; the others follow it.
 */
export function runtime1Refusal(node: AnyNode, source: string): Refusal | undefined {
  if (node.type === 'VariableDeclaration' && node.kind !== 'var') {
    return unsupportedToken(source, node.start);
  }
  if ('async' in node && node.async) {
    return refusalAt(node.start, 'Token "async" not supported in this version');
  }
  if (node.type === 'ImportDeclaration') return unsupportedToken(source, node.start);
  return node.type === 'Literal' ? literalRefusal(node) : undefined;
}
