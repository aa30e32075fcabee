import { isGlobalHandler, lastHandler } from '../handler.ts';
import { isNoFunction } from '../isNoFunction.ts';
import { commonJsUses } from '../commonJs.ts';
import type { Rule } from '../rule.ts';
import { syntaxHint } from '../syntaxHint.ts';
import type { CheckedCode } from '../checkedCode.ts';

const good = { code: 'function handler(event) {\n  return event.request;\n}' };

/** Matches the refusal of an import, which is another rule's. */
const ofModule = /^SyntaxError: Cannot find module /;

function syntaxFindings(code: CheckedCode) {
  const { refusal } = code;
  if (!refusal || refusal.at === undefined || ofModule.test(refusal.error)) return [];
  const { error, at } = refusal;
  const hint = syntaxHint(code, { error, at });
  return [{ at, message: `CloudFront cannot load this: ${error}.${hint && ` ${hint}`}` }];
}

function missingHandler(code: CheckedCode) {
  if (!code.program || code.handlers.length > 0) return [];
  if (code.nodes.some(({ node }) => isGlobalHandler(node))) return [];
  const message =
    'There is no function `handler` at the top level, which CloudFront calls with the event.';
  return [{ message }];
}

function wrongHandlers(code: CheckedCode) {
  const last = lastHandler(code, code.nodes);
  // Without a declaration it is missing, which is another rule's.
  if (!last || code.handlers.length === 0) return [];
  if (last.value && !isNoFunction(last.value)) return [];
  const message = '`handler` is no function, and CloudFront has nothing to call.';
  return [{ at: last.node.start, message }];
}

const count = (bytes: number) => bytes.toLocaleString('en');

/** Finds code that CloudFront cannot load, or will not store. */
export const loadingRules: readonly Rule[] = [
  {
    id: 'syntax',
    severity: 'ERROR',
    finds: 'syntax that the runtime refuses; it stops at the first error',
    source: 'developer guide, JavaScript runtime features; field reports; njs',
    bad: { code: 'function handler(event) { return event.request; }\nexport { handler };' },
    good,
    find: syntaxFindings,
  },
  {
    id: 'nesting',
    severity: 'WARNING',
    finds: 'code that is nested too deeply to be checked',
    source: 'the parser of this check',
    bad: { code: `function handler() { return ${'('.repeat(20_000)}1${')'.repeat(20_000)}; }` },
    good,
    find: ({ refusal }) =>
      refusal && refusal.at === undefined
        ? [{ message: 'The code is nested too deeply to be checked.' }]
        : [],
  },
  {
    id: 'handler-missing',
    severity: 'ERROR',
    finds: 'no function `handler` at the top level',
    source: 'developer guide, write function code; field reports',
    bad: { code: 'exports.handle = function (event) {\n  return event.request;\n};' },
    good,
    find: missingHandler,
  },
  {
    id: 'handler-not-function',
    severity: 'ERROR',
    finds: 'a `handler` that is no function',
    source: 'developer guide, write function code; njs',
    bad: { code: 'var handler = { uri: "/" };' },
    good: { code: 'var handler = function (event) { return event.request; };' },
    find: wrongHandlers,
  },
  {
    id: 'handler-property',
    severity: 'WARNING',
    finds: 'a `handler` that is only a property of the global object',
    source: 'developer guide, write function code, which declares it',
    bad: { code: 'globalThis.handler = function (event) { return event.request; };' },
    good,
    find: (code) => {
      if (code.handlers.length > 0) return [];
      const found = code.nodes.find(({ node }) => isGlobalHandler(node));
      const message = 'Declare `handler` as a function: CloudFront may not find it as a property.';
      return found ? [{ at: found.node.start, message }] : [];
    },
  },
  {
    id: 'commonjs',
    severity: 'ERROR',
    finds: '`exports` or `module` at the top level, which do not exist',
    source:
      'a published function that a compiler had begun so, and that answered 503 (field report); njs',
    bad: {
      code: `Object.defineProperty(exports, '__esModule', { value: true });\n${good.code}`,
    },
    good,
    find: (code) =>
      commonJsUses(code)
        .slice(0, 1)
        .map(({ node }) => ({
          at: node.start,
          message:
            'CloudFront has no `exports` and no `module`, so this ends each run. Leave it out: `handler` is found by its name.',
        })),
  },
  {
    id: 'code-size',
    severity: 'ERROR',
    finds: 'more bytes than CloudFront stores, comments included',
    source: 'developer guide, quotas: 10 KB',
    bad: { code: `function handler(event) { return event.request; } // ${'x'.repeat(10_240)}` },
    good,
    find: ({ code, maxSizeBytes, commentSizeBytes }) => {
      if (code.length <= maxSizeBytes) return [];
      const over = `The code has ${count(code.length)} bytes, ${count(code.length - maxSizeBytes)} more than CloudFront stores.`;
      const comments =
        commentSizeBytes > 0 ? ` Comments take ${count(commentSizeBytes)} of them.` : '';
      return [{ message: over + comments }];
    },
  },
  {
    id: 'not-utf-8',
    severity: 'WARNING',
    finds: 'bytes that are not UTF-8',
    source: 'njs, which reads code as UTF-8',
    bad: {
      code: Buffer.from('function handler(event) { return event.request; } // \xff', 'latin1'),
    },
    good,
    find: ({ isUtf8 }) =>
      isUtf8
        ? []
        : [{ message: 'The bytes are not UTF-8. What CloudFront makes of them is not known.' }],
  },
];
