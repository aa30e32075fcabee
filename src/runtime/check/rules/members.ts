import type { AnyNode } from 'acorn';
import { builtInsOf } from '../builtIns.ts';
import type { CheckedCode } from '../checkedCode.ts';
import { commonJsUses } from '../commonJs.ts';
import { isReference } from '../isReference.ts';
import type { Finding, Rule } from '../rule.ts';
import { propertyName } from '../syntaxTree.ts';

/** Says why well-known names are missing, or what to use in their place. */
const reasons: Readonly<Record<string, string>> = {
  fetch: 'Functions have no network.',
  XMLHttpRequest: 'Functions have no network.',
  setTimeout: 'Functions have no timers.',
  setInterval: 'Functions have no timers.',
  setImmediate: 'Functions have no timers.',
  clearTimeout: 'Functions have no timers.',
  process: 'Functions have no process and no environment variables.',
  module: 'CloudFront finds `handler` by its name: declare it as a function.',
  exports: 'CloudFront finds `handler` by its name: declare it as a function.',
  Map: 'Use an object.',
  Set: 'Use an object or an array.',
  URL: 'Use `event.request.uri` and `event.request.querystring`.',
  URLSearchParams: 'Use `event.request.querystring`, or the module querystring.',
  BigInt: 'Numbers are exact up to 2 to the power of 53.',
  structuredClone: 'Use `JSON.parse(JSON.stringify(value))`.',
  Buffer: 'Runtime 2.0 has it.',
  atob: 'Runtime 2.0 has it.',
  btoa: 'Runtime 2.0 has it.',
  TextEncoder: 'Runtime 2.0 has it.',
  TextDecoder: 'Runtime 2.0 has it.',
  crypto: "It is a module: `var crypto = require('crypto')`.",
  querystring: "It is a module: `var querystring = require('querystring')`.",
  cf: "It is a module: `import cf from 'cloudfront'`.",
};

/** Finds names that are neither declared nor built in, each once. */
function unknownNames(code: CheckedCode): Finding[] {
  const { names, nodes, runtime } = code;
  const { globals } = builtInsOf(runtime);
  const ofCommonJs = commonJsUses(code).length > 0 ? ['exports', 'module'] : [];
  const told = new Set<string>(['arguments', ...ofCommonJs]);
  return nodes.flatMap((visited) => {
    const { node } = visited;
    if (node.type !== 'Identifier' || !isReference(visited) || told.has(node.name)) return [];
    const { name, start } = node;
    if (names.declared.has(name) || globals.has(name) || names.tested.has(name)) return [];
    told.add(name);
    const reason = Object.hasOwn(reasons, name) ? ` ${reasons[name]}` : '';
    return [
      {
        at: start,
        message: `\`${name}\` is neither declared here nor part of the runtime.${reason}`,
      },
    ];
  });
}

/** Finds members that a built-in object lacks: `Object.fromEntries`. Those that the code makes or tests do not count. */
function unknownMembers({ names, nodes, runtime }: CheckedCode): Finding[] {
  const { members } = builtInsOf(runtime);
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return [];
    const { name: object } = node.object;
    const [known, name] = [members.get(object), propertyName(node)];
    if (!known || name === undefined || known.has(name) || names.declared.has(object)) return [];
    if (names.made.has(name) || names.tested.has(`${object}.${name}`)) return [];
    const message = `The runtime's \`${object}\` has no \`${name}\`.`;
    return [{ at: node.property.start, message }];
  });
}

/** Lists methods of ECMAScript and of browsers that code written for other engines calls. */
const methodsElsewhere = new Set(
  `at flat flatMap findLast findLastIndex toSorted toReversed toSpliced with keys entries values
   localeCompare normalize matchAll replaceAll trimLeft trimRight isWellFormed toWellFormed toLocaleLowerCase
   toLocaleUpperCase toLocaleString bytesFrom fromBytes fromUTF8 toBytes toUTF8`.split(/\s+/),
);

/** Finds calls of methods that no object of the runtime has, and that the code does not make. */
function unknownMethods({ names, nodes, runtime }: CheckedCode): Finding[] {
  const { members, methods } = builtInsOf(runtime);
  const isBuiltIn = (object: AnyNode) => object.type === 'Identifier' && members.has(object.name);
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
    const { callee } = node;
    const name = propertyName(callee);
    if (name === undefined || !methodsElsewhere.has(name) || methods.has(name)) return [];
    if (names.made.has(name) || isBuiltIn(callee.object)) return [];
    const message = `No object of runtime ${runtime.slice(-3)} has a method \`${name}\`.`;
    return [{ at: callee.property.start, message }];
  });
}

/** Finds calls that make code of text. */
function dynamicCode({ names, nodes }: CheckedCode): Finding[] {
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return [];
    const { callee } = node;
    if (callee.type !== 'Identifier' || !/^(?:eval|Function)$/.test(callee.name)) return [];
    if (names.declared.has(callee.name)) return [];
    return [{ at: node.start, message: `\`${callee.name}\` throws: no code is made of text.` }];
  });
}

const inHandler = (statement: string) => ({
  code: `function handler(event) { ${statement} return event.request; }`,
});

/** Finds names that a runtime lacks. */
export const memberRules: readonly Rule[] = [
  {
    id: 'unknown-name',
    severity: 'WARNING',
    finds: 'a name that is neither declared nor built in',
    source: 'developer guide, JavaScript runtime features and restrictions; njs',
    bad: inHandler('fetch("https://example.com/");'),
    good: inHandler('var fetch = String; fetch("");'),
    find: unknownNames,
  },
  {
    id: 'unknown-member',
    severity: 'WARNING',
    finds: 'a member that a built-in object does not have',
    source: 'developer guide, JavaScript runtime features; njs',
    bad: inHandler('var query = Object.fromEntries([]);'),
    good: inHandler('var query = Object.entries({});'),
    find: unknownMembers,
  },
  {
    id: 'unknown-method',
    severity: 'WARNING',
    finds: 'a call of a method that no object of the runtime has',
    source: 'developer guide, JavaScript runtime features; njs',
    bad: inHandler('var last = event.request.uri.split("/").at(-1);'),
    good: inHandler('var last = event.request.uri.split("/").pop();'),
    find: unknownMethods,
  },
  {
    id: 'dynamic-code',
    severity: 'WARNING',
    finds: '`eval` and `Function`, which throw',
    source: 'developer guide, JavaScript runtime features, restricted features',
    bad: inHandler('eval("1");'),
    good: inHandler('JSON.parse("1");'),
    find: dynamicCode,
  },
];
