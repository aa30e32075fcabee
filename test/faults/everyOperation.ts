import { contextOf, type TestGateway } from '../support/gateway.ts';
import type { RestAnswer, TestRest } from '../support/rest.ts';

/** Holds what operations need besides a name. */
export const sample = {
  comment: 'changed',
  runtime: 'CLOUDFRONT_JS_2_0',
  keyValueStoreArns: [],
  code: { text: '// changed' },
};
const event = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
};

/** Describes how to request one of CloudFront's operations through both APIs. */
export interface Asked {
  action: string;
  /** Tells it from another that meets faults at the same action. */
  operation?: string;
  writes: boolean;
  /** A GraphQL document with `$name` and perhaps `$input`. */
  document: string;
  input?: object;
  rest: string;
  body?: object;
}

const errors =
  '... on ServiceError { errorCode requestId } ... on ServiceUnavailable { outcome retryable retryAfterSeconds } ... on Throttling { retryable retryAfterSeconds }';
const change = (field: string, type: string, more = '') =>
  `mutation ($input: ${type}Input!) { ${field}(input: $input) { __typename ${errors} ${more} } }`;
const conflict = '... on PreconditionFailed { outcome }';
const selectRecovered = (type: string) => `... on ${type}Success { recovered }`;
const read = (more: string) =>
  `query ($name: String!) { function(name: $name) { __typename ... on ServiceError { errorCode requestId } ... on ServiceUnavailable { outcome retryable retryAfterSeconds } ... on Throttling { retryable retryAfterSeconds } ... on CloudFrontFunction { ${more} } } }`;

export const everyOperation: readonly Asked[] = [
  {
    action: 'ListFunctions',
    writes: false,
    document: '{ functions(first: 1) { edges { node { name } } } }',
    rest: 'GET /v1/functions',
  },
  {
    action: 'DescribeFunction',
    writes: false,
    document: read('etag'),
    rest: 'GET /v1/functions/{name}',
  },
  {
    action: 'GetFunction',
    writes: false,
    document: read('code { text }'),
    rest: 'GET /v1/functions/{name}/code',
  },
  {
    action: 'TestFunction',
    writes: false,
    document: change('testFunction', 'TestFunction', conflict),
    input: { event },
    rest: 'POST /v1/functions/{name}/test',
    body: { event },
  },
  {
    action: 'CreateFunction',
    writes: true,
    document: change('createFunction', 'CreateFunction', selectRecovered('CreateFunction')),
    input: sample,
    rest: 'POST /v1/functions',
    body: sample,
  },
  {
    action: 'UpdateFunction',
    writes: true,
    document: change(
      'updateFunction',
      'UpdateFunction',
      conflict + selectRecovered('UpdateFunction'),
    ),
    input: sample,
    rest: 'PUT /v1/functions/{name}',
    body: sample,
  },
  {
    action: 'TagResource',
    writes: true,
    document: change('setFunctionTags', 'SetFunctionTags', selectRecovered('SetFunctionTags')),
    input: { tags: [{ key: 'team', value: 'a' }] },
    rest: 'PUT /v1/functions/{name}/tags',
    body: { tags: [{ key: 'team', value: 'a' }] },
  },
  {
    action: 'PublishFunction',
    writes: true,
    document: change(
      'publishFunction',
      'PublishFunction',
      conflict + selectRecovered('PublishFunction'),
    ),
    input: {},
    rest: 'POST /v1/functions/{name}/publish',
  },
  {
    action: 'DeleteFunction',
    writes: true,
    document: change(
      'deleteFunction',
      'DeleteFunction',
      conflict + selectRecovered('DeleteFunction'),
    ),
    input: {},
    rest: 'DELETE /v1/functions/{name}',
  },
];

/** Gives the operation of this action. Throws for an action that has none. */
export function askedOf(action: string): Asked {
  const asked = everyOperation.find((one) => one.action === action);
  if (!asked) throw new Error(`${action} is no operation`);
  return asked;
}

/** Names the changes that are based on no version. */
const unversioned: ReadonlySet<string> = new Set([
  'CreateFunction',
  'TagResource',
  'CreateKeyValueStore',
  'UpdateKeyValueStore',
]);

/** Sums up an answer in a word or two. An untyped answer makes a word that is in no table. */
export type Word = string;

/** Names the function, and the caller. Each caller has a client, and so retries, of its own. */
interface AskedOf {
  name: string;
  ifMatch: string;
  subject: string;
}

export const administrator = (subject: string) => ({
  jwt: { claims: { sub: subject, iss: 'https://issuer.example', groups: '[admin]' }, scopes: null },
});

export async function throughGraphql(
  { action, document, input }: Asked,
  gateway: TestGateway,
  { name, ifMatch, subject }: AskedOf,
): Promise<Word> {
  const guarded = unversioned.has(action) ? { name, ...input } : { name, ifMatch, ...input };
  const variables = input ? { input: guarded } : { name };
  const { body } = await gateway.invoke({
    body: JSON.stringify({ query: document, variables }),
    requestContext: contextOf('POST', administrator(subject)),
  });
  const { data, errors: [first] = [] } = JSON.parse(body ?? '');
  if (first) return wordOf(first.extensions);
  const [value] = Object.values<Record<string, unknown>>(data ?? {});
  const code = value?.['errorCode'];
  if (typeof code === 'string') return wordOf({ ...value, code });
  return value?.['recovered'] === true ? 'Recovered' : 'Success';
}

export async function throughRest(
  { action, rest: target, body = {} }: Asked,
  rest: TestRest,
  { name, ifMatch, subject }: AskedOf,
): Promise<Word> {
  const isRead = target.startsWith('GET');
  const sent = action.startsWith('Create') ? { name, ...body } : body;
  const answer = await rest.send(target.replace('{name}', name), {
    authorizer: administrator(subject),
    ...(Object.keys(sent).length > 0 && !isRead && { body: sent }),
    ...(!isRead && !unversioned.has(action) && { headers: { 'if-match': `"${ifMatch}"` } }),
  });
  if (answer.status >= 300) return problemWord(answer);
  const { recovered } = (answer.body ?? {}) as { recovered?: boolean }; // an object, as documented
  return recovered === true ? 'Recovered' : 'Success';
}

/** Status and type must agree. */
function problemWord({ status, body }: RestAnswer): Word {
  const { type = '', ...members } = body as { type?: string; status?: number }; // a problem has both
  const word = wordOf({ ...members, code: type.replace('/problems/', '') });
  const fitting: Record<string, number> = { NOT_APPLIED: 503, UNKNOWN: 504, Throttling: 429 };
  return (fitting[word] ?? members.status) === status ? word : `${word} with ${status}`;
}

function wordOf(error: Record<string, unknown>): Word {
  const { retryAfterSeconds, retryable, requestId } = error;
  const { code, outcome } = error as { code?: string; outcome?: string }; // texts in the contract
  const isTimed = retryAfterSeconds === (retryable === true ? 1 : null);
  const isWhole = typeof requestId === 'string' && requestId !== '' && isTimed;
  if (code === 'ServiceUnavailable') {
    const isKept = outcome === 'NOT_APPLIED' || retryable === false;
    return isWhole && isKept ? String(outcome) : 'incomplete';
  }
  if (code === 'Throttling') return isWhole ? code : 'incomplete';
  return [code, outcome].join(' ').trim();
}
