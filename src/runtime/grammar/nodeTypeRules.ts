import type { AnyNode, CallExpression, Pattern } from 'acorn';
import { arrowRefusal, functionRefusal } from './functionRefusal.ts';
import { refusalAt, unexpectedToken, unsupportedToken, type Refusal } from './refusal.ts';

/** Gives the refusal of a node, or undefined when the node is accepted. */
type NodeTypeRule<Type extends AnyNode['type']> = (
  node: Extract<AnyNode, { type: Type }>,
  source: string,
) => Refusal | undefined;

type NodeTypeRules = { [Type in AnyNode['type']]?: NodeTypeRule<Type> };

const isPattern = (node: AnyNode): boolean =>
  node.type === 'ObjectPattern' || node.type === 'ArrayPattern';

function callRefusal(node: CallExpression, source: string): Refusal | undefined {
  return node.optional
    ? unexpectedToken(source, source.indexOf('?.', node.callee.end) + 2)
    : undefined;
}

function loopTargetRefusal(left: AnyNode, source: string): Refusal | undefined {
  const target = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left;
  return target && isPattern(target) ? unsupportedToken(source, target.start) : undefined;
}

function assignmentTargetRefusal(left: Pattern): Refusal | undefined {
  if (!isPattern(left)) return undefined;
  return { at: left.end, message: 'Invalid left-hand side in assignment', name: 'ReferenceError' };
}

const illegalExport = (node: AnyNode): Refusal => refusalAt(node.start, 'Illegal export statement');

/**
 * Holds the conditions under which runtime 2.0 accepts a node type. A node type that is neither here nor in
 * `ACCEPTED_NODE_TYPES` is refused. Sources: developer guide, JavaScript runtime 2.0 features; field reports; njs for
 * the wording.
 */
export const NODE_TYPE_RULES: NodeTypeRules = {
  FunctionDeclaration: (node, source) => functionRefusal(source, node),
  FunctionExpression: (node, source) => functionRefusal(source, node),
  ArrowFunctionExpression: (node, source) => arrowRefusal(source, node),
  CallExpression: callRefusal,
  VariableDeclaration: (node, source) =>
    ['var', 'let', 'const'].includes(node.kind) ? undefined : unsupportedToken(source, node.start),
  VariableDeclarator: (node, source) =>
    isPattern(node.id) ? unsupportedToken(source, node.id.start + 1) : undefined,
  ForInStatement: (node, source) => loopTargetRefusal(node.left, source),
  ForOfStatement: (node, source) =>
    loopTargetRefusal(node.left, source) ??
    unsupportedToken(source, node.await ? source.indexOf('await', node.start) : node.left.end),
  CatchClause: (node, source) =>
    node.param?.type === 'Identifier'
      ? undefined
      : unsupportedToken(source, node.param?.start ?? node.body.start),
  AssignmentExpression: (node, source) =>
    ['||=', '&&=', '??='].includes(node.operator)
      ? unexpectedToken(source, source.indexOf(node.operator, node.left.end) + 2)
      : assignmentTargetRefusal(node.left),
  MemberExpression: (node, source) => {
    if (!node.optional) return undefined;
    const sign = source.indexOf('?.', node.object.end);
    return unexpectedToken(source, node.computed ? sign + 2 : node.property.end);
  },
  Literal: (node) => {
    if (typeof node.bigint === 'string') return refusalAt(node.end - 1, 'Unexpected token "n"');
    const flag = node.regex?.flags.match(/[^gimy]/)?.[0];
    return flag === undefined ? undefined : refusalAt(node.end, `Invalid RegExp flags "${flag}"`);
  },
  ImportDeclaration: (node) => {
    const [first, ...others] = node.specifiers;
    return first?.type === 'ImportDefaultSpecifier' && others.length === 0
      ? undefined
      : refusalAt(node.start, 'Non-default import is not supported');
  },
  MetaProperty: (node, source) =>
    node.meta.name === 'new'
      ? unexpectedToken(source, node.meta.end)
      : refusalAt(node.start, 'Illegal import statement'),
  ImportExpression: (node) => refusalAt(node.start, 'Illegal import statement'),
  ExportNamedDeclaration: illegalExport,
  ExportDefaultDeclaration: illegalExport,
  ExportAllDeclaration: illegalExport,
};
