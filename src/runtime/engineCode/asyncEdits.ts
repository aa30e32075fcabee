import type {
  AnyNode,
  ArrowFunctionExpression,
  FunctionDeclaration,
  FunctionExpression,
} from 'acorn';
import type { Edits } from './edits.ts';

const KEYWORD = 'async';

type AsyncFunction = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

/**
 * Makes an async function a plain one that runs its body as an async function inside `helpers.run`, so that the
 * promise that it gives is known. `this` and `arguments` stay what they are inside an arrow function.
 */
function functionEdits(edits: Edits, node: AsyncFunction, helpers: string): void {
  const { body } = node;
  if (body.type === 'BlockStatement') {
    edits.replace(body.start, body.start + 1, `{return ${helpers}.run(async()=>{`);
    edits.replace(body.end - 1, body.end, '});}');
  } else edits.wrap(body, `${helpers}.run(async()=>(`, '))');
}

function removeKeyword(edits: Edits, start: number): void {
  edits.replace(start, start + KEYWORD.length, '');
}

/** Makes the promises of async functions and those that are awaited known to the tracking of rejections. */
export function asyncEdits(
  edits: Edits,
  { node, parent }: { node: AnyNode; parent: AnyNode },
  helpers: string,
): void {
  if (node.type === 'AwaitExpression') {
    edits.wrap(node.argument, ` ${helpers}.awaited((`, '))');
  } else if (isAsyncFunction(node)) {
    const isMethod = parent.type === 'Property' && parent.method && parent.value === node;
    removeKeyword(edits, isMethod ? parent.start : node.start);
    functionEdits(edits, node, helpers);
  }
}

function isAsyncFunction(node: AnyNode): node is AsyncFunction {
  return 'async' in node && node.async && 'body' in node;
}
