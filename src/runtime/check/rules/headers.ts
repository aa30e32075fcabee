import type { AnyNode } from 'acorn';
import { isDisallowed, READ_ONLY } from '../../result/headerProblem.ts';
import type { CheckedCode } from '../checkedCode.ts';
import type { HeaderWrite } from '../headerWrites.ts';
import type { Finding, Rule } from '../rule.ts';

/** Makes a rule's search: tells `message` of each header that is written, if there is one. */
const ofWrites =
  (messageOf: (write: HeaderWrite) => string | undefined) =>
  ({ headerWrites }: CheckedCode): Finding[] =>
    headerWrites.flatMap((write) => {
      const message = messageOf(write);
      return message === undefined ? [] : [{ at: write.at, message }];
    });

/** Names kinds of values that are no `{ value }`. */
const noValues = new Set(['Literal', 'TemplateLiteral', 'ArrayExpression']);

const isNoValue = (value: AnyNode | undefined) => value !== undefined && noValues.has(value.type);

/** Headers that functions may read, on the side that they belong to. */
function isReadOnly({ name, side }: HeaderWrite): boolean {
  if (side === 'request') return READ_ONLY['viewer-request'].has(name);
  return side === 'response' && READ_ONLY['viewer-response'].has(name);
}

const setting = (statement: string) => ({
  code: `function handler(event) {\n  var headers = event.response.headers;\n  ${statement}\n  return event.response;\n}`,
});
const settingOfRequest = (statement: string) => ({
  code: `function handler(event) {\n  var request = event.request;\n  ${statement}\n  return request;\n}`,
});
const good = setting("headers['x-frame-options'] = { value: 'DENY' };");

/** Finds headers that CloudFront refuses in what a function returns: the viewer gets 502. */
export const headerRules: readonly Rule[] = [
  {
    id: 'header-case',
    severity: 'WARNING',
    finds: 'a header name that is not in lower case',
    source: "CloudFront's message about names in lower case (observed)",
    bad: setting("headers['X-Frame-Options'] = { value: 'DENY' };"),
    good,
    find: ofWrites(({ name }) =>
      name === name.toLowerCase()
        ? undefined
        : `Header names are in lower case: write \`${name.toLowerCase()}\`.`,
    ),
  },
  {
    id: 'header-value',
    severity: 'WARNING',
    finds: 'a header that is not `{ value }`',
    source: 'developer guide, event structure',
    bad: setting("headers['x-frame-options'] = 'DENY';"),
    good,
    find: ofWrites(({ name, value }) =>
      isNoValue(value) ? `A header is an object: \`{ value: … }\`, also ${name}.` : undefined,
    ),
  },
  {
    id: 'header-disallowed',
    severity: 'WARNING',
    finds: 'a header that functions may not add',
    source: 'developer guide, restrictions on edge functions, disallowed headers',
    bad: setting("headers['x-cache'] = { value: 'hit' };"),
    good,
    find: ofWrites(({ name, side }) =>
      side !== undefined && isDisallowed(name.toLowerCase())
        ? `Functions may not add the header ${name}.`
        : undefined,
    ),
  },
  {
    id: 'header-read-only',
    severity: 'WARNING',
    finds: 'a header that functions may not change',
    source: 'developer guide, restrictions on edge functions, read-only headers; field reports',
    bad: settingOfRequest("request.headers.host = { value: 'example.com' };"),
    good: settingOfRequest("request.headers['x-host'] = { value: 'example.com' };"),
    find: ofWrites((write) =>
      isReadOnly(write) ? `Functions may not change the header ${write.name}.` : undefined,
    ),
  },
];
