import type { AnyNode, Pattern } from 'acorn';
import type { Visited } from './syntaxTree.ts';
import { literalText, propertyName } from './syntaxTree.ts';

/** Holds what code does with names. A name counts for the whole code, whatever its scope. */
export interface Names {
  /** Names that are declared anywhere: variables, functions, parameters, imports. */
  declared: ReadonlySet<string>;
  /** Names of properties that the code itself makes: `a.NAME = …`, `{ NAME: … }`. */
  made: ReadonlySet<string>;
  /** What the code asks about before it uses it: `typeof NAME`, `if (Array.NAME)`. */
  tested: ReadonlySet<string>;
  /** The module that a name stands for: `import NAME from 'crypto'`, `var NAME = require('crypto')`. */
  modules: ReadonlyMap<string, string>;
  /** The value that a variable is declared with. */
  values: ReadonlyMap<string, AnyNode>;
}

function namesIn(pattern: Pattern): string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type === 'RestElement') return namesIn(pattern.argument);
  if (pattern.type === 'AssignmentPattern') return namesIn(pattern.left);
  if (pattern.type === 'ArrayPattern')
    return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((property) =>
    namesIn(property.type === 'Property' ? property.value : property),
  );
}

function declaredBy(node: AnyNode): string[] {
  if (node.type === 'VariableDeclarator') return namesIn(node.id);
  if (node.type === 'CatchClause') return node.param ? namesIn(node.param) : [];
  const own = 'id' in node && node.id?.type === 'Identifier' ? [node.id.name] : [];
  if ('params' in node) return [...own, ...node.params.flatMap(namesIn)];
  const isImport = /^Import\w*Specifier$/.test(node.type);
  return isImport && 'local' in node && node.local.type === 'Identifier' ? [node.local.name] : own;
}

function madeBy(node: AnyNode): string | undefined {
  if (node.type === 'Property') return propertyName(node);
  return node.type === 'AssignmentExpression' ? propertyName(node.left) : undefined;
}

/** Gives the name of a module that is required by its text: `require('crypto')`. */
export function requiredModule(node: AnyNode | null | undefined): string | undefined {
  if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
  return node.callee.name === 'require' ? literalText(node.arguments[0]) : undefined;
}

function moduleOf({ node, parent }: Visited): [name: string, module: string] | undefined {
  if (node.type === 'ImportDefaultSpecifier' && parent.type === 'ImportDeclaration')
    return [node.local.name, String(parent.source.value)];
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return undefined;
  const module = requiredModule(node.init);
  return module === undefined ? undefined : [node.id.name, module];
}

/** Checks for a place where a value is only asked about: an operand of `!`, `typeof`, `&&`, `||`, or a condition. */
function isTest({ node, parent }: Visited): boolean {
  if (parent.type === 'UnaryExpression') return ['!', 'typeof'].includes(parent.operator);
  if (parent.type === 'LogicalExpression') return true;
  const isBranch = parent.type === 'IfStatement' || parent.type === 'ConditionalExpression';
  return isBranch && parent.test === node;
}

/** Gives the text of a name or of a property of a name: `Array.from`. */
export function nameText(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return undefined;
  const name = propertyName(node);
  return name === undefined ? undefined : `${node.object.name}.${name}`;
}

function defined<Value>(values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value) => value !== undefined);
}

/** Collects what code does with names. */
export function namesOf(nodes: readonly Visited[]): Names {
  const inits = nodes.flatMap(({ node }) =>
    node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init
      ? [[node.id.name, node.init] as const]
      : [],
  );
  return {
    declared: new Set(nodes.flatMap(({ node }) => declaredBy(node))),
    made: new Set(defined(nodes.map(({ node }) => madeBy(node)))),
    tested: new Set(defined(nodes.filter(isTest).map(({ node }) => nameText(node)))),
    modules: new Map(defined(nodes.map(moduleOf))),
    values: new Map<string, AnyNode>(inits),
  };
}
