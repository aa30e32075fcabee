import type { Runtime } from '../runtimes.ts';

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
    ({ error, runtime }) => runtime === 'cloudfront-js-1.0' && /"async"|"import"/.test(error),
    'Only runtime 2.0 has `async` functions and `import`.',
  ],
  [says(/await in arguments/), 'Assign the awaited value to a variable first, and pass that.'],
  [says(/await is only valid/), 'Write `await` in an `async function` only.'],
  [
    ({ error, rest }) => /Token "\{"/.test(error) && rest.startsWith('{'),
    'Write `catch (error)`, and names in place of a destructured parameter.',
  ],
  [says(/Token "class"/), 'There are no classes: use functions and objects.'],
  [says(/"\.\.\."/), 'There is no spread: use `concat`, `apply` or `Object.assign`.'],
  [
    says(/Unexpected token "=>"/),
    'Parameters must be plain names: no destructuring and no default values.',
  ],
  [
    ({ error, rest }) => /Unexpected token "="/.test(error) && rest.startsWith('='),
    'Parameters have no default values: set them in the function. There is no `||=`, `&&=` or `??=`.',
  ],
  [says(/Non-default import/), "Import the whole module: `import cf from 'cloudfront';`."],
  [says(/Illegal import/), 'Write `import` at the top of the code, not in a function.'],
  [says(/Functions can only be declared/), 'Put the function into braces.'],
];

/** Says what to write instead of code that is refused; an empty text where nothing is known. */
export function syntaxHint(refused: Refused): string {
  const { rest } = refused;
  if (/^[\w$\]).]*\?\./.test(rest)) return optionalChaining;
  return hints.find(([matches]) => matches(refused))?.[1] ?? '';
}

const optionalChaining = 'There is no `?.`: test the value with `&&` first.';
