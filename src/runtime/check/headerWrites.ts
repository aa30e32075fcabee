import type { AnyNode, ObjectExpression } from 'acorn';
import type { Names } from './names.ts';
import { propertyName, type Visited } from './syntaxTree.ts';

/** Describes a header that code writes under a name that stands in it. */
export interface HeaderWrite {
  at: number;
  name: string;
  /** What it is set to; undefined when it is deleted. */
  value: AnyNode | undefined;
  /** Whose header it is; undefined where the code does not show it. */
  side: 'request' | 'response' | undefined;
}

type Side = HeaderWrite['side'];

/** Bounds how many variables are followed to what they stand for. */
const maxSteps = 4;

/** Follows a variable to the value that it is declared with. */
function valueOf(node: AnyNode, names: Names): AnyNode {
  let value = node;
  for (let steps = 0; steps < maxSteps && value.type === 'Identifier'; steps += 1) {
    const next = names.values.get(value.name);
    if (!next) break;
    value = next;
  }
  return value;
}

/** Tells whose headers a node stands for; undefined when it does not stand for headers. */
function headersSide(node: AnyNode, names: Names): { side: Side } | undefined {
  const isNamed = node.type === 'Identifier' && node.name === 'headers';
  const value = valueOf(node, names);
  if (value.type === 'MemberExpression' && propertyName(value) === 'headers')
    return { side: sideOf(value.object, names) };
  return isNamed ? { side: undefined } : undefined;
}

/** Tells which side a node is: `event.request`, or a variable of that name or value. */
function sideOf(node: AnyNode, names: Names): Side {
  const value = valueOf(node, names);
  const name = value.type === 'Identifier' ? value.name : propertyName(value);
  if (name === 'request' || name === 'response') return name;
  return isResponse(value) ? 'response' : undefined;
}

/** Checks for an object that is written as a response: one with a status code. */
function isResponse(node: AnyNode): node is ObjectExpression {
  if (node.type !== 'ObjectExpression') return false;
  return node.properties.some((property) => propertyName(property) === 'statusCode');
}

function writesIn(object: ObjectExpression, side: Side): HeaderWrite[] {
  return object.properties.flatMap((property) => {
    const name = propertyName(property);
    if (property.type !== 'Property' || name === undefined) return [];
    return [{ at: property.start, name, value: property.value, side }];
  });
}

/** Lists the headers that code sets, deletes, or writes in an object that is a request's or response's headers. */
export function headerWrites(nodes: readonly Visited[], names: Names): HeaderWrite[] {
  return nodes.flatMap(({ node, parent }): HeaderWrite[] => {
    if (node.type === 'AssignmentExpression') {
      const { left, right } = node;
      if (left.type !== 'MemberExpression') return [];
      if (propertyName(left) === 'headers' && right.type === 'ObjectExpression')
        return writesIn(right, sideOf(left.object, names));
      return writesOf(left, right, names);
    }
    if (node.type === 'UnaryExpression' && node.operator === 'delete')
      return writesOf(node.argument, undefined, names);
    const isMember = node.type === 'Property' && propertyName(node) === 'headers';
    if (!isMember || node.value.type !== 'ObjectExpression') return [];
    return writesIn(node.value, isResponse(parent) ? 'response' : undefined);
  });
}

function writesOf(target: AnyNode, value: AnyNode | undefined, names: Names): HeaderWrite[] {
  const name = propertyName(target);
  if (target.type !== 'MemberExpression' || name === undefined) return [];
  const headers = headersSide(target.object, names);
  return headers ? [{ at: target.start, name, value, ...headers }] : [];
}
