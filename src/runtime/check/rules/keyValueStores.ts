import type { AnyNode, CallExpression } from 'acorn';
import type { CheckedCode } from '../checkedCode.ts';
import { keyValueStoreMethods } from '../moduleMembers.ts';
import type { Finding, Rule } from '../rule.ts';
import { literalText, propertyName } from '../syntaxTree.ts';

const arn = 'arn:aws:cloudfront::123456789012:key-value-store/54947df8-0e9e-4471-a2f9-9af509fb5889';
const storeId = arn.slice(-36);

/** Checks for a call of the module's method: `cf.kvs()`. */
function isKvsCall(node: AnyNode, { names }: CheckedCode): node is CallExpression {
  if (node.type !== 'CallExpression' || propertyName(node.callee) !== 'kvs') return false;
  const { callee } = node;
  const object = callee.type === 'MemberExpression' ? callee.object : undefined;
  return object?.type === 'Identifier' && names.modules.get(object.name) === 'cloudfront';
}

const kvsCalls = (code: CheckedCode) =>
  code.nodes.map(({ node }) => node).filter((node) => isKvsCall(node, code));

function withoutAssociation(code: CheckedCode): Finding[] {
  if (code.keyValueStoreArns.length > 0) return [];
  const message =
    'The code reads a key value store, but none is associated with it: `kvs()` fails. Name it in `keyValueStoreArns`.';
  return kvsCalls(code)
    .slice(0, 1)
    .map(({ start }) => ({ at: start, message }));
}

/** Gives the text of a literal, or of a variable that is declared with one. */
function textOf(node: AnyNode | undefined, { names }: CheckedCode): string | undefined {
  const value = node?.type === 'Identifier' ? names.values.get(node.name) : node;
  return literalText(value);
}

function otherStores(code: CheckedCode): Finding[] {
  if (code.keyValueStoreArns.length === 0) return [];
  return kvsCalls(code).flatMap(({ arguments: [id] }) => {
    const text = textOf(id, code);
    const isAssociated = code.keyValueStoreArns.some((one) => one.endsWith(`/${text}`));
    if (!id || text === undefined || isAssociated) return [];
    const message = `The key value store ${JSON.stringify(text)} is none of those in \`keyValueStoreArns\`.`;
    return [{ at: id.start, message }];
  });
}

/** Finds methods that a key value store does not have, called on `cf.kvs()` or on a variable of it. */
function unknownMethods(code: CheckedCode): Finding[] {
  const isStore = (node: AnyNode): boolean => {
    if (isKvsCall(node, code)) return true;
    const value = node.type === 'Identifier' ? code.names.values.get(node.name) : undefined;
    return value !== undefined && isKvsCall(value, code);
  };
  return code.nodes.flatMap(({ node }) => {
    if (node.type !== 'MemberExpression' || !isStore(node.object)) return [];
    const name = propertyName(node);
    if (name === undefined || keyValueStoreMethods.includes(name)) return [];
    const message = `A key value store has no \`${name}\`. It has ${keyValueStoreMethods.join(', ')}.`;
    return [{ at: node.property.start, message }];
  });
}

const reading = (method: string, id = '') => ({
  code: `import cf from 'cloudfront';
async function handler(event) {
  event.request.uri = await cf.kvs(${id}).${method}('key');
  return event.request;
}`,
  keyValueStoreArns: [arn],
});

/** Finds faults in the use of key value stores. */
export const keyValueStoreRules: readonly Rule[] = [
  {
    id: 'store-not-associated',
    severity: 'WARNING',
    finds: 'a key value store that is read, when none is associated',
    source: 'developer guide, helper methods for key value stores; field reports',
    bad: { ...reading('get'), keyValueStoreArns: [] },
    good: reading('get'),
    find: withoutAssociation,
  },
  {
    id: 'store-not-named',
    severity: 'WARNING',
    finds: 'a key value store that is read by an id that is not associated',
    source: 'developer guide, helper methods for key value stores',
    bad: reading('get', "'00000000-0000-4000-8000-000000000000'"),
    good: reading('get', `'${storeId}'`),
    find: otherStores,
  },
  {
    id: 'store-method',
    severity: 'WARNING',
    finds: 'a method that a key value store does not have',
    source: 'developer guide, helper methods for key value stores',
    bad: reading('put'),
    good: reading('get'),
    find: unknownMethods,
  },
  {
    id: 'store-runtime',
    severity: 'ERROR',
    finds: 'key value stores of code for runtime 1.0',
    source: 'developer guide, CloudFront KeyValueStore',
    bad: {
      code: 'function handler(event) { return event.request; }',
      runtime: 'cloudfront-js-1.0',
      keyValueStoreArns: [arn],
    },
    good: reading('get'),
    find: ({ runtime, keyValueStoreArns }) =>
      runtime === 'cloudfront-js-1.0' && keyValueStoreArns.length > 0
        ? [{ message: 'Only runtime 2.0 can be associated with key value stores.' }]
        : [],
  },
];
