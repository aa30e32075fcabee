import type { AnyNode, Literal } from 'acorn';
import { notSupported, refused, type Refusal } from './refusal.ts';

function refuseLiteral(node: Literal): Refusal | undefined {
  const separator = typeof node.value === 'number' ? (node.raw ?? '').indexOf('_') : -1;
  if (separator > 0) {
    return refused(
      node.start + separator,
      `Unexpected token "${(node.raw ?? '').slice(separator)}"`,
    );
  }
  return node.regex?.flags.includes('y') === true
    ? refused(node.end, 'Invalid RegExp flags "y"')
    : undefined;
}

/**
 * What runtime 1.0 refuses beyond 2.0 (developer guide, JavaScript runtime 1.0 features; the wording
 * for const is a field report, the others follow it).
 */
export function refuseInFirst(node: AnyNode, source: string): Refusal | undefined {
  if (node.type === 'VariableDeclaration' && node.kind !== 'var') {
    return notSupported(source, node.start);
  }
  if ('async' in node && node.async) {
    return refused(node.start, 'Token "async" not supported in this version');
  }
  if (node.type === 'ImportDeclaration') return notSupported(source, node.start);
  return node.type === 'Literal' ? refuseLiteral(node) : undefined;
}
