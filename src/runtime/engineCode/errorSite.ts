import type { AnyNode, CallExpression, Expression, NewExpression, Program, Super } from 'acorn';
import { childNodesOf } from '../grammar/childNodes.ts';

/** Tells what njs says of the place of an error and the engine does not know. */
export interface ErrorSite {
  /** The callee: the member that is called, as text or as the place at which the engine keeps its key, or a name. */
  member?: string | undefined;
  keyAt?: number | undefined;
  callee?: string;
  /** The types of the arguments, where they can be told from the code; null where not. */
  argumentTypes?: (string | null)[];
  /** The arguments that are written as numbers; null for others. */
  numbers?: (number | null)[];
  /** The second argument, if it is a text. */
  secondArgument?: string;
  /** Whether the code assigns to a name, not to a property. */
  isVariable?: boolean;
  /** The type of the primitive value of which the code assigns a property. */
  primitive?: string;
  /** The property that the code assigns or deletes. */
  property?: string;
  isDelete?: boolean;
  /** The type of the right operand of `in`. */
  rightType?: string | null;
}

function typeOf(node: AnyNode | undefined): string | null {
  if (node?.type === 'Identifier' && node.name !== 'undefined') return null;
  if (node?.type === 'ObjectExpression') return 'object';
  if (node?.type === 'ArrayExpression') return 'array';
  if (node?.type !== 'Literal') return node?.type === 'Identifier' ? 'undefined' : null;
  return node.value === null ? 'null' : typeof node.value;
}

function numberOf(node: AnyNode): number | null {
  if (node.type === 'UnaryExpression' && node.operator === '-') {
    return -(numberOf(node.argument) ?? NaN);
  }
  return node.type === 'Literal' && typeof node.value === 'number' ? node.value : null;
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

/** Gives the type of a primitive value that the code names. */
function primitiveOf(node: AnyNode): string | undefined {
  if (node.type === 'Literal' && node.value !== null) return typeof node.value;
  const isSymbol =
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'Symbol';
  return isSymbol ? 'symbol' : undefined;
}

function propertySite(target: AnyNode): ErrorSite {
  if (target.type !== 'MemberExpression') return { isVariable: true };
  const property = nameOf(target.property, target.computed);
  const primitive = primitiveOf(target.object);
  return {
    isVariable: false,
    ...(property === undefined ? {} : { property }),
    ...(primitive === undefined ? {} : { primitive }),
  };
}

function callSite({ callee, arguments: given }: CallExpression | NewExpression): ErrorSite {
  const [, second] = given;
  return {
    ...calleeSite(callee),
    argumentTypes: given.map(typeOf),
    numbers: given.map(numberOf),
    ...(second?.type === 'Literal' ? { secondArgument: String(second.value) } : {}),
  };
}

function siteOf(node: AnyNode): ErrorSite | undefined {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return callSite(node);
  if (node.type === 'TaggedTemplateExpression') return calleeSite(node.tag);
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
