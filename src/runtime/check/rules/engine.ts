import type { AnyNode, ObjectExpression } from 'acorn';
import type { CheckedCode } from '../checkedCode.ts';
import type { Finding, Rule } from '../rule.ts';
import { propertyName } from '../syntaxTree.ts';

/** Matches escapes of halves of a character outside the Basic Multilingual Plane, in a string or an expression. */
const surrogateEscape = /\\u[dD][89abAB][\da-fA-F]{2}/;

const isSurrogate = (value: unknown) =>
  typeof value === 'number' && value >= 0xd8_00 && value <= 0xdf_ff;

function surrogates({ nodes }: CheckedCode): Finding[] {
  const message =
    'Strings of CloudFront count code points: they have no halves of characters, and `length` counts each character once.';
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'Literal') return [];
    const raw = node.raw ?? '';
    const isHex = /^0x/i.test(raw) && isSurrogate(node.value);
    return isHex || surrogateEscape.test(raw) ? [{ at: node.start, message }] : [];
  });
}

/** Reads the keys of an object literal as the text that they stand for. */
function keysOf({ properties }: ObjectExpression): string[] {
  return properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    const isNumber = property.key.type === 'Literal' && typeof property.key.value === 'number';
    const name =
      isNumber && property.key.type === 'Literal' ? String(property.key.value) : undefined;
    return [name ?? propertyName(property) ?? ''];
  });
}

/** Checks whether other engines list these keys in another order: numbers first, the smallest of them first. */
function isReordered(keys: readonly string[]): boolean {
  const order = Object.keys(Object.fromEntries(keys.map((key) => [key, true])));
  return order.join('\n') !== [...new Set(keys)].join('\n');
}

const listing = /^Object\.(?:keys|values|entries)$|^JSON\.stringify$/;

function listsKeys({ node }: { node: AnyNode }): boolean {
  if (node.type === 'ForInStatement') return true;
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return false;
  return listing.test(`${node.object.name}.${propertyName(node)}`);
}

function numericKeys({ nodes }: CheckedCode): Finding[] {
  if (!nodes.some(listsKeys)) return [];
  const message =
    'CloudFront lists the keys of an object as they were added, also numbers, which other engines list first and in order.';
  return nodes.flatMap(({ node }) =>
    node.type === 'ObjectExpression' && isReordered(keysOf(node))
      ? [{ at: node.start, message }]
      : [],
  );
}

function severalArguments({ nodes }: CheckedCode): Finding[] {
  const message = '`console.log` takes one argument: put the texts together with `+`.';
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'CallExpression' || node.arguments.length < 2) return [];
    const { callee } = node;
    const isLog = callee.type === 'MemberExpression' && propertyName(callee) === 'log';
    const isConsole =
      isLog && callee.object.type === 'Identifier' && callee.object.name === 'console';
    return isConsole ? [{ at: node.start, message }] : [];
  });
}

function asyncArguments({ nodes }: CheckedCode): Finding[] {
  const message =
    'Async functions as arguments are not supported: use a loop with `await`, or `Promise.all` of promises.';
  return nodes.flatMap(({ node, parent }) => {
    if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return [];
    const isArgument = parent.type === 'CallExpression' && parent.callee !== node;
    return node.async && isArgument ? [{ at: node.start, message }] : [];
  });
}

const inHandler = (statement: string, kind = 'function') => ({
  code: `${kind} handler(event) { ${statement} return event.request; }`,
});

/** Finds where the engine differs from others. */
export const engineRules: readonly Rule[] = [
  {
    id: 'surrogates',
    severity: 'WARNING',
    finds: 'halves of characters, as UTF-16 has them',
    source: 'njs: strings count code points',
    bad: inHandler("var text = event.request.uri.replace(/[\\ud800-\\udfff]/g, '');"),
    good: inHandler("var text = event.request.uri.replace(/[^\\x20-\\x7e]/g, '');"),
    find: surrogates,
  },
  {
    id: 'key-order',
    severity: 'WARNING',
    finds: 'an object whose numeric keys other engines list in another order',
    source: 'njs: keys keep the order in which they were added',
    bad: inHandler(
      'var codes = { 404: "a", 301: "b" }; for (var code in codes) console.log(code);',
    ),
    good: inHandler(
      'var codes = { 301: "b", 404: "a" }; for (var code in codes) console.log(code);',
    ),
    find: numericKeys,
  },
  {
    id: 'console-arguments',
    severity: 'WARNING',
    finds: '`console.log` with several arguments',
    source: 'developer guide, JavaScript runtime features',
    bad: inHandler('console.log("uri", event.request.uri);'),
    good: inHandler('console.log("uri " + event.request.uri);'),
    find: severalArguments,
  },
  {
    id: 'async-argument',
    severity: 'WARNING',
    finds: 'an async function that is passed as an argument',
    source: 'developer guide, async and await',
    bad: inHandler('[1].map(async function (item) { return item; });'),
    good: inHandler('await Promise.all([Promise.resolve(1)]);', 'async function'),
    find: asyncArguments,
  },
];
