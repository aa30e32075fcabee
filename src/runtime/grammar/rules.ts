import type { AnyNode, CallExpression, Pattern } from 'acorn';
import { refuseArrow, refuseFunction } from './functionRules.ts';
import { notSupported, refused, unexpected, type Refusal } from './refusal.ts';

type Rule<Type extends AnyNode['type']> = (
  node: Extract<AnyNode, { type: Type }>,
  source: string,
) => Refusal | undefined;

type Rules = { [Type in AnyNode['type']]?: Rule<Type> };

const isPattern = (node: AnyNode): boolean =>
  node.type === 'ObjectPattern' || node.type === 'ArrayPattern';

function refuseCall(node: CallExpression, source: string): Refusal | undefined {
  return node.optional ? unexpected(source, source.indexOf('?.', node.callee.end) + 2) : undefined;
}

function refuseHead(left: AnyNode, source: string): Refusal | undefined {
  const target = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left;
  return target && isPattern(target) ? notSupported(source, target.start) : undefined;
}

function refuseTarget(left: Pattern): Refusal | undefined {
  if (!isPattern(left)) return undefined;
  return { at: left.end, message: 'Invalid left-hand side in assignment', name: 'ReferenceError' };
}

const illegalExport = (node: AnyNode): Refusal => refused(node.start, 'Illegal export statement');

/**
 * The grammar of runtime 2.0: a node type that is neither here nor in ACCEPTED is refused. Sources: developer
 * guide, JavaScript runtime 2.0 features; field reports; njs for the wording.
 */
export const RULES: Rules = {
  FunctionDeclaration: (node, source) => refuseFunction(source, node),
  FunctionExpression: (node, source) => refuseFunction(source, node),
  ArrowFunctionExpression: (node, source) => refuseArrow(source, node),
  CallExpression: refuseCall,
  VariableDeclaration: (node, source) =>
    ['var', 'let', 'const'].includes(node.kind) ? undefined : notSupported(source, node.start),
  VariableDeclarator: (node, source) =>
    isPattern(node.id) ? notSupported(source, node.id.start + 1) : undefined,
  ForInStatement: (node, source) => refuseHead(node.left, source),
  ForOfStatement: (node, source) =>
    refuseHead(node.left, source) ??
    notSupported(source, node.await ? source.indexOf('await', node.start) : node.left.end),
  CatchClause: (node, source) =>
    node.param?.type === 'Identifier'
      ? undefined
      : notSupported(source, node.param?.start ?? node.body.start),
  AssignmentExpression: (node, source) =>
    ['||=', '&&=', '??='].includes(node.operator)
      ? unexpected(source, source.indexOf(node.operator, node.left.end) + 2)
      : refuseTarget(node.left),
  MemberExpression: (node, source) => {
    if (!node.optional) return undefined;
    const sign = source.indexOf('?.', node.object.end);
    return unexpected(source, node.computed ? sign + 2 : node.property.end);
  },
  Literal: (node) => {
    if (typeof node.bigint === 'string') return refused(node.end - 1, 'Unexpected token "n"');
    const flag = node.regex?.flags.match(/[^gimy]/)?.[0];
    return flag === undefined ? undefined : refused(node.end, `Invalid RegExp flags "${flag}"`);
  },
  ImportDeclaration: (node) => {
    const [first, ...others] = node.specifiers;
    return first?.type === 'ImportDefaultSpecifier' && others.length === 0
      ? undefined
      : refused(node.start, 'Non-default import is not supported');
  },
  MetaProperty: (node, source) =>
    node.meta.name === 'new'
      ? unexpected(source, node.meta.end)
      : refused(node.start, 'Non-default import is not supported'),
  ImportExpression: (node) => refused(node.start, 'Illegal import statement'),
  ExportNamedDeclaration: illegalExport,
  ExportDefaultDeclaration: illegalExport,
  ExportAllDeclaration: illegalExport,
};
