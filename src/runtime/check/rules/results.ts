import type { AnyNode, Function as FunctionNode } from 'acorn';
import type { CheckedCode } from '../checkedCode.ts';
import type { Finding, Rule } from '../rule.ts';
import { childrenOf, literalText, propertyName } from '../syntaxTree.ts';

/** Checks whether a function can end with a value: a `return` with one, which is not in a function inside it. */
function returnsValue(node: FunctionNode): boolean {
  if (node.body.type !== 'BlockStatement') return true;
  const stack: AnyNode[] = [node.body];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    if (current.type === 'ReturnStatement' && current.argument) return true;
    if (!/Function/.test(current.type)) stack.push(...childrenOf(current));
  }
  return false;
}

function asFunction(node: AnyNode | null): FunctionNode | undefined {
  const isFunction =
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression';
  return isFunction ? node : undefined;
}

function valuelessHandlers({ handlers }: CheckedCode): Finding[] {
  const message =
    '`handler` returns nothing. It must return `event.request`, or a response with a `statusCode`.';
  return handlers.flatMap(({ node, value }) => {
    const handler = asFunction(value);
    return handler && !returnsValue(handler) ? [{ at: node.start, message }] : [];
  });
}

/** Finds values that are given to a property of this name, in an object or by an assignment. */
function valuesOf(property: string, { nodes }: CheckedCode): AnyNode[] {
  return nodes.flatMap(({ node }): AnyNode[] => {
    if (node.type === 'Property' && propertyName(node) === property) return [node.value];
    const isSet = node.type === 'AssignmentExpression' && propertyName(node.left) === property;
    return isSet ? [node.right] : [];
  });
}

function textStatusCodes(code: CheckedCode): Finding[] {
  const message = '`statusCode` is an integer, not a text.';
  return valuesOf('statusCode', code)
    .filter((value) => literalText(value) !== undefined)
    .map(({ start }) => ({ at: start, message }));
}

/** Checks for `request`, or a member of that name. */
function isRequest(node: AnyNode): boolean {
  return node.type === 'Identifier' ? node.name === 'request' : propertyName(node) === 'request';
}

/** Finds uses of a member of the request that pass a test: `request.NAME`. */
function requestMembers(
  { nodes }: CheckedCode,
  name: string,
): { node: AnyNode; parent: AnyNode }[] {
  return nodes.filter(
    ({ node }) =>
      node.type === 'MemberExpression' && propertyName(node) === name && isRequest(node.object),
  );
}

/** Finds responses as Lambda@Edge takes them: `{ status: '302' }`. */
function lambdaResponses({ nodes }: CheckedCode): Finding[] {
  const message = 'A response has a `statusCode`. Lambda@Edge has `status` in its place.';
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'ObjectExpression') return [];
    const keys = new Set(node.properties.map((property) => propertyName(property)));
    const isResponse = keys.has('status') && keys.has('headers');
    return isResponse && !keys.has('statusCode') ? [{ at: node.start, message }] : [];
  });
}

const returning = (statement: string) => ({
  code: `function handler(event) { ${statement} return event.request; }`,
});
const response = (status: string) => ({
  code: `function handler(event) { return { statusCode: ${status}, statusDescription: 'Found' }; }`,
});

/** Finds results that CloudFront refuses, and events that it does not send. */
export const resultRules: readonly Rule[] = [
  {
    id: 'handler-without-result',
    severity: 'WARNING',
    finds: 'a `handler` that returns nothing',
    source: 'developer guide, event structure',
    bad: { code: 'function handler(event) { event.request.uri = "/"; }' },
    good: returning('event.request.uri = "/";'),
    find: valuelessHandlers,
  },
  {
    id: 'status-code-text',
    severity: 'WARNING',
    finds: 'a `statusCode` that is a text',
    source: 'developer guide, event structure',
    bad: response("'302'"),
    good: response('302'),
    find: textStatusCodes,
  },
  {
    id: 'method-read-only',
    severity: 'WARNING',
    finds: 'a change of the request’s method',
    source: 'developer guide, event structure',
    bad: returning('event.request.method = "GET";'),
    good: returning('if (event.request.method === "GET") event.request.uri = "/";'),
    find: (code) =>
      requestMembers(code, 'method')
        .filter(
          ({ node, parent }) => parent.type === 'AssignmentExpression' && parent.left === node,
        )
        .map(({ node }) => ({ at: node.start, message: 'Functions may not change the method.' })),
  },
  {
    id: 'request-body',
    severity: 'WARNING',
    finds: 'a use of the request’s body',
    source: 'developer guide, restrictions on CloudFront Functions',
    bad: returning('if (event.request.body) console.log("body");'),
    good: returning('if (event.request.uri) console.log("uri");'),
    find: (code) =>
      requestMembers(code, 'body').map(({ node }) => ({
        at: node.start,
        message: 'Functions do not get the body of a request.',
      })),
  },
  {
    id: 'lambda-response',
    severity: 'WARNING',
    finds: 'a response of Lambda@Edge: `status` in place of `statusCode`',
    source: 'developer guide, event structure',
    bad: { code: "function handler(event) { return { status: '302', headers: {} }; }" },
    good: { code: 'function handler(event) { return { statusCode: 302, headers: {} }; }' },
    find: lambdaResponses,
  },
  {
    id: 'lambda-event',
    severity: 'WARNING',
    finds: 'an event of Lambda@Edge: `event.Records`',
    source: 'developer guide, event structure',
    bad: { code: 'function handler(event) { return event.Records[0].cf.request; }' },
    good: returning(''),
    find: ({ nodes }) =>
      nodes
        .filter(({ node }) => propertyName(node) === 'Records' && node.type === 'MemberExpression')
        .slice(0, 1)
        .map(({ node }) => ({
          at: node.start,
          message:
            '`event.Records` is what Lambda@Edge gets. CloudFront Functions get `event.request` and `event.response`.',
        })),
  },
];
