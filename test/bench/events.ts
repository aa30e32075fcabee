/** Makes events as API Gateway hands them to the handlers. */
import { randomUUID } from 'node:crypto';
import { authorizationOf } from '../support/token.ts';

export const updateDocument = `mutation Update($input: UpdateFunctionInput!) {
  updateFunction(input: $input) {
    __typename
    ... on UpdateFunctionSuccess {
      previousETag
      function { id name etag stage status comment runtime keyValueStoreArns arn createdTime lastModifiedTime }
    }
    ... on ServiceError { errorCode message requestId }
  }
}`;
const describeDocument = `query Describe($name: String!) {
  function(name: $name) { ... on CloudFrontFunction { name etag status comment runtime lastModifiedTime } }
}`;

/** The event of a viewer request, for test cases. */
export const event = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  viewer: { ip: '198.51.100.1' },
  request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
};

export const IfMatch = 'ETVPDKIKX0DER';
const head = 'function handler(event) { return event.request; } // ';

/** Makes a function's code of this many bytes. */
export const codeOf = (bytes: number) => head + 'x'.repeat(bytes - head.length);

interface Request {
  method: string;
  path: string;
  body?: object;
  headers?: Record<string, string>;
  /** The token's `sub`: each is a caller of its own. */
  subject?: string;
}

/** Makes an event in payload format 2.0, with a caller that API Gateway's JWT authorizer has verified. */
export function eventOf({ method, path, body, headers = {}, subject = 'bench' }: Request) {
  const claims = { sub: subject, iss: 'https://issuer.example', groups: '[admin]' };
  const http = { method, path, protocol: 'HTTP/1.1', sourceIp: '198.51.100.1', userAgent: 'bench' };
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: '',
    headers: {
      host: 'localhost',
      ...authorizationOf({ jwt: { claims } }),
      'content-type': 'application/json',
      accept: '*/*',
      ...headers,
    },
    requestContext: {
      accountId: '123456789012',
      apiId: 'bench',
      authorizer: { jwt: { claims, scopes: null } },
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http,
      requestId: randomUUID(),
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: '01/Jan/2026:00:00:00 +0000',
      timeEpoch: 1_767_225_600_000,
    },
    ...(body && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}

/** Makes an update that names every field, so that nothing has to be read first. */
function replacement(codeBytes = 1_200) {
  const code = { text: codeOf(codeBytes) };
  return { comment: 'a comment', runtime: 'CLOUDFRONT_JS_2_0', keyValueStoreArns: [], code };
}

export interface Asked {
  name?: string;
  codeBytes?: number;
  subject?: string;
  ifMatch?: string;
}

/** Makes the event of a GraphQL request. */
export function ask(query: string, variables: object, subject = 'bench') {
  return eventOf({ method: 'POST', path: '/graphql', subject, body: { query, variables } });
}

export const graphql = {
  update: ({ name = 'bench', subject, codeBytes, ifMatch = IfMatch }: Asked = {}) => {
    const input = { name, ifMatch, ...replacement(codeBytes) };
    return ask(updateDocument, { input }, subject);
  },
  describe: ({ name = 'bench', subject }: Asked = {}) => ask(describeDocument, { name }, subject),
};

export const rest = {
  update: ({ name = 'bench', subject = 'bench', codeBytes, ifMatch = IfMatch }: Asked = {}) =>
    eventOf({
      method: 'PUT',
      path: `/v1/functions/${name}`,
      headers: { 'if-match': `"${ifMatch}"` },
      body: replacement(codeBytes),
      subject,
    }),
  describe: ({ name = 'bench', subject = 'bench' }: Asked = {}) =>
    eventOf({ method: 'GET', path: `/v1/functions/${name}`, subject }),
};
