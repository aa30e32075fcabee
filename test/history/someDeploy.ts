import type { TestGateway } from '../support/gateway.ts';
import { authorizerOf, contextOf } from '../support/gateway.ts';
import type { TestRest } from '../support/rest.ts';
import type { Members } from './someHistory.ts';

/** Names the two APIs, for tests that go through both. */
export const apis = ['GraphQL', 'REST'] as const;
export type Api = (typeof apis)[number];

/** Gives code that changes nothing, and differs by a word. The test case of `uriCase` passes. */
export const goodCode = (word: string) =>
  `function handler(event) {\n  // ${word}\n  return event.request;\n}\n`;

/** Gives code that the check takes, and whose test case fails. */
export const wrongCode = (word: string) =>
  `function handler(event) {\n  // ${word}\n  event.request.uri = '/wrong';\n  return event.request;\n}\n`;

/** Holds a test case that expects the path as it is. */
export const uriCase = {
  httpRequest: 'GET /a HTTP/1.1',
  expect: { output: { request: { uri: '/a' } } },
};

const run = `testRun { stage etag passed failed recorded results { name passed differences { message } } }`;
const stages = (of: string) =>
  `${of} { name stage status etag comment runtime } live { name stage status comment }`;

/** Selects what the tests of a deploy look at. */
export const deployDocument = `mutation ($input: DeployFunctionInput!) { deployFunction(input: $input) { __typename
  ... on ServiceError { errorCode message retryable }
  ... on DeployFunctionSuccess { ${stages('function')} ${run} version { number } published { number }
    previousLive { number } resumed recovered }
  ... on CheckFailed { diagnostics { severity line rule message } }
  ... on TestsFailed { name developmentContent function { name stage etag comment } ${run} }
  ... on DeployStopped { name step reason outcome ${stages('development')} ${run} }
  ... on NoSuchTestCase { name case } ... on FunctionAlreadyExists { name outcome }
  ... on PreconditionFailed { ifMatch outcome current { etag } changedBy { number author } }
  ... on InvalidArgument { violations { path rule } } ... on AccessDenied { action decidedBy } } }`;

/** Gives an answer of REST the form of one of GraphQL, which has versions as objects. */
function unflattened(body: Members): Members {
  if ('errorCode' in body) return { ...body, message: body['detail'] };
  const { live, testRun, version, published, previousLive, resumed, recovered, ...fn } = body;
  const numbered = (number: unknown) => (number === null ? null : { number });
  return {
    function: fn,
    live,
    testRun,
    version: numbered(version),
    published: numbered(published),
    previousLive: numbered(previousLive),
    resumed,
    recovered,
  };
}

/** Holds the input of a deploy, whatever else it says. */
interface DeployInput extends Members {
  name: string;
  ifMatch?: string;
}

/** Deploys through one API, as a group; an administrator unless told. Gives the answer in one form for both. */
export function deployer({ gateway, rest }: { gateway: TestGateway; rest: TestRest }) {
  return async (
    api: Api,
    input: DeployInput,
    authorizer = authorizerOf('admin'),
  ): Promise<Members> => {
    if (api === 'GraphQL') {
      const { body = '' } = await gateway.invoke({
        body: JSON.stringify({ query: deployDocument, variables: { input } }),
        requestContext: contextOf('POST', authorizer),
      });
      const { data, errors } = JSON.parse(body) as { data?: Members; errors?: unknown };
      if (errors) throw new Error(body);
      return data?.['deployFunction'] as Members; // as asked for
    }
    const { name, ifMatch, ...body } = input;
    const headers: Record<string, string> =
      ifMatch === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${ifMatch}"` };
    const request = `POST /v1/functions/${name}/deploy`;
    const answer = await rest.send(request, { body, headers, authorizer });
    return { httpStatus: answer.status, ...unflattened(answer.body as Members) };
  };
}
