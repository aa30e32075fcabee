import type { AnyNode, CallExpression, Expression, NewExpression, Program, Super } from 'acorn';
import { childNodesOf } from '../grammar/childNodes.ts';

/** Tells what njs says of the place of an error and the engine does not know. */
export interface ErrorSite {
  /** The callee: the member that is called, as text or as the place at which the engine keeps its key, or a name. */
  member?: string | undefined;
  keyAt?: number | undefined;
  callee?: string;
  /** The types of the arguments, where they can be told from the code; `undefined` where not. */
  argumentTypes?: string[];
  /** The second argument, if it is a text. */
  secondArgument?: string;
  /** Whether the code assigns to a name, not to a property. */
  isVariable?: boolean;
  /** The property that the code assigns or deletes. */
  property?: string;
  isDelete?: boolean;
  /** The type of the right operand of `in`. */
  rightType?: string;
}

function typeOf(node: AnyNode | undefined): string {
  if (node?.type === 'ObjectExpression') return 'object';
  if (node?.type === 'ArrayExpression') return 'array';
  if (node?.type !== 'Literal') return 'undefined';
  return node.value === null ? 'null' : typeof node.value;
}

function nameOf(property: AnyNode, isComputed: boolean): string | undefined {
  if (property.type === 'Literal') return String(property.value);
  return property.type === 'Identifier' && !isComputed ? property.name : undefined;
}

function calleeSite(callee: Expression | Super): ErrorSite {
  if (callee.type === 'Identifier')
    return { callee: callee.name, member: undefined, keyAt: undefined };
  if (callee.type !== 'MemberExpression') return { member: undefined, keyAt: undefined };
  const member = nameOf(callee.property, callee.computed);
  return { member, keyAt: callee.property.start };
}

function propertySite(target: AnyNode): ErrorSite {
  if (target.type !== 'MemberExpression') return { isVariable: true };
  const property = nameOf(target.property, target.computed);
  return property === undefined ? { isVariable: false } : { property, isVariable: false };
}

function callSite({ callee, arguments: given }: CallExpression | NewExpression): ErrorSite {
  const [, second] = given;
  return {
    ...calleeSite(callee),
    argumentTypes: given.map(typeOf),
    ...(second?.type === 'Literal' ? { secondArgument: String(second.value) } : {}),
  };
}

function siteOf(node: AnyNode): ErrorSite | undefined {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return callSite(node);
  if (node.type === 'AssignmentExpression') return propertySite(node.left);
  if (node.type === 'UpdateExpression') return propertySite(node.argument);
  if (node.type === 'UnaryExpression' && node.operator === 'delete') {
    return { ...propertySite(node.argument), isDelete: true };
  }
  if (node.type === 'BinaryExpression' && node.operator === 'in') {
    return { rightType: typeOf(node.right) };
  }
  return undefined;
}

/** Describes the innermost call, assignment and operator at an offset, one of which has failed. */
export function errorSite(program: Program, offset: number): ErrorSite {
  const site: ErrorSite = {};
  const stack: AnyNode[] = [program];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    Object.assign(site, siteOf(node));
    stack.push(...childNodesOf(node).filter(({ start, end }) => start <= offset && offset < end));
  }
  return site;
}
