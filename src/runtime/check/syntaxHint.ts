import type { Runtime } from '../runtimes.ts';
import type { CheckedCode } from './checkedCode.ts';
import type { Visited } from './syntaxTree.ts';

/** Holds the code that is refused: its source from there on, and njs's words. */
interface Refused {
  error: string;
  rest: string;
  runtime: Runtime;
}

type Hint = [matches: (refused: Refused) => boolean, hint: string];

const says =
  (pattern: RegExp) =>
  ({ error }: Refused) =>
    pattern.test(error);

/** Lists what to write instead, the first that applies. */
const hints: readonly Hint[] = [
  [says(/Illegal export/), 'Leave `export` out: CloudFront finds `handler` by its name.'],
  [says(/Token "of"/), 'There is no `for … of`: use a `for` loop with an index, or `forEach`.'],
  [
    ({ error, runtime }) => runtime === 'cloudfront-js-1.0' && /Token "(?:const|let)"/.test(error),
    'Runtime 1.0 has `var` only; runtime 2.0 has `const` and `let`.',
  ],
  [
    ({ error, runtime }) => runtime === 'cloudfront-js-1.0' && /"async"/.test(error),
    'Only runtime 2.0 has `async` functions.',
  ],
  [says(/await in arguments/), 'Assign the awaited value to a variable first, and pass that.'],
  [says(/await is only valid/), 'Write `await` in an `async function` only.'],
  [({ error, rest }) => /Token "\{"/.test(error) && rest.startsWith('{'), 'Write `catch (error)`.'],
  [says(/Token "class"/), 'There are no classes: use functions and objects.'],
  [says(/"\.\.\."/), 'There is no spread: use `concat`, `apply` or `Object.assign`.'],
  [
    says(/Unexpected token "=>"/),
    'Parameters must be plain names: no destructuring, no default values.',
  ],
  [
    ({ error, rest }) => /Unexpected token "="/.test(error) && rest.startsWith('='),
    'Parameters have no default values: set them in the function. There is no `||=`, `&&=` or `??=`.',
  ],
  [says(/Non-default import/), "Import the whole module: `import cf from 'cloudfront';`."],
  [says(/Illegal import/), 'Write `import` at the top of the code, not in a function.'],
  [says(/Functions can only be declared/), 'Put the function into braces.'],
];

/** Lists nodes that the runtimes lack, and what to write instead. Where such code is refused depends on what follows it. */
const hintsOfNodes: Readonly<Record<string, string>> = {
  ChainExpression: 'There is no `?.`: test the value with `&&` first.',
  ObjectPattern: 'There is no destructuring: read each property by its name.',
  ArrayPattern: 'There is no destructuring: read each element by its index.',
};

/** Checks whether a place is in a node, or directly behind it. */
function isAt({ node }: Visited, at: number, source: string): boolean {
  return node.start <= at && (at <= node.end || source.slice(node.end, at).trim() === '');
}

/** Says what to write instead of code that is refused at an offset; an empty text where nothing is known. */
export function syntaxHint(
  code: CheckedCode,
  { error, at }: { error: string; at: number },
): string {
  const { nodes, runtime, source } = code;
  const found = nodes.find(
    (visited) => Object.hasOwn(hintsOfNodes, visited.node.type) && isAt(visited, at, source),
  );
  if (found) return hintsOfNodes[found.node.type] ?? '';
  const refused = { error, rest: source.slice(at), runtime };
  return hints.find(([matches]) => matches(refused))?.[1] ?? '';
}
