import type {
  AnyNode,
  CallExpression,
  ImportDeclaration,
  MemberExpression,
  NewExpression,
} from 'acorn';
import { asyncEdits } from './asyncEdits.ts';
import type { Characters } from './characters.ts';
import type { Edits } from './edits.ts';
import { joinEdits } from './joinEdits.ts';
import { literalEdits } from './literalEdits.ts';
import { engineName, nameEdits } from './nameEdits.ts';

/** Describes a node to be translated. `helpers` is the name of the object of sandbox/codeHelpers.js. */
export interface NodeInSource {
  node: AnyNode;
  parent: AnyNode;
  source: string;
  helpers: string;
  characters: Characters;
}

const FUNCTIONS = new Set(['FunctionExpression', 'ArrowFunctionExpression']);

type Call = CallExpression | NewExpression;

/** Keeps the key of a called member, which the engine does not tell. */
function keyEdits(edits: Edits, { property }: MemberExpression, helpers: string): void {
  const keep = `1?(${helpers}.keys[${property.start}]=(`;
  edits.wrap(property, keep, `)):${helpers}.at()`);
}

/** Checks a callee before it is called: the engine does not tell what was called that is no function. */
function calleeEdits(
  edits: Edits,
  { type, callee, arguments: given }: Call,
  { source, helpers }: NodeInSource,
): void {
  // The engine reports a failed call at the last place before it that it noted. After an inner call in an argument, that
  // would be the inner call's place, so another place is added.
  const last = given.at(-1);
  const isPlain = callee.type === 'Identifier' && type === 'CallExpression';
  if (last !== undefined && !isPlain && source.slice(callee.end + 1, last.end).includes('(')) {
    edits.wrap(last, '1?(', `):${helpers}.at()`);
  }
  if (callee.type === 'Identifier') {
    const { start, end } = callee;
    const name = engineName(callee.name);
    edits.replace(start, end, `(typeof ${name}=="function"?${name}:${helpers}.callee(${name}))`);
  } else if (callee.type === 'MemberExpression') {
    if (callee.computed && callee.property.type !== 'Literal') keyEdits(edits, callee, helpers);
  } else if (!FUNCTIONS.has(callee.type)) edits.wrap(callee, `(${helpers}.callee((`, ')))');
}

/** Blanks an import, which is made a constant at the beginning. */
function importEdits(edits: Edits, { start, end }: ImportDeclaration, source: string): void {
  edits.replace(start, end, `${source.slice(start, end).replace(/[^\n]/g, ' ')};`);
}

function isCallee(node: AnyNode, parent: AnyNode): boolean {
  return (
    (parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee === node
  );
}

/** Collects the edits of one node. */
export function nodeEdits(edits: Edits, place: NodeInSource): void {
  const { node, parent, source, helpers } = place;
  const { type } = node;
  if (type === 'CallExpression' || type === 'NewExpression') calleeEdits(edits, node, place);
  else if (type === 'ImportDeclaration') importEdits(edits, node, source);
  else if (type === 'AssignmentExpression') joinEdits(edits, node, helpers);
  else if (type === 'Literal' || type === 'TemplateElement') literalEdits(edits, node, place);
  else if (type === 'Identifier') {
    const isEdited = parent.type === 'ImportDefaultSpecifier' || isCallee(node, parent);
    if (!isEdited) nameEdits(edits, node, parent);
  } else asyncEdits(edits, { node, parent }, helpers);
}
