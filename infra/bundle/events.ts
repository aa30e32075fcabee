const name = 'sample';
const code = { text: 'function handler(event) { return event.request; }' };
const firstVersion = 'ETVPDKIKX0DER';

const claims = { sub: 'build', iss: 'build', groups: ['build'] };
const token = ['{}', JSON.stringify(claims), '']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');

function eventOf(method: string, path: string, body?: object) {
  return {
    version: '2.0',
    rawPath: path,
    rawQueryString: '',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(method === 'PATCH' && { 'if-match': `"${firstVersion}"` }),
    },
    requestContext: {
      authorizer: {
        jwt: { claims: { ...claims, groups: '[build]' }, scopes: null },
      },
      domainName: 'localhost',
      http: { method, path },
    },
    ...(body && { body: JSON.stringify(body) }),
  };
}

const mutation = (field: string, type: string) =>
  `mutation ($input: ${type}Input!) { ${field}(input: $input) {
    __typename ... on ${type}Success { function { name etag status } } ... on ServiceError { message }
  } }`;
const read = `query ($name: String!) { function(name: $name) {
    __typename ... on CloudFrontFunction { name etag comment code { text } } ... on ServiceError { message }
  } }`;
const update = { name, ifMatch: firstVersion, comment: 'new' };

const graphql = (query: string, variables: object) =>
  eventOf('POST', '/graphql', { query, variables });

/** Lists the events that a Lambda answers before its code cache is written: they create, update and read a function. */
export const events: Readonly<Record<string, object[]>> = {
  graphql: [
    graphql(mutation('createFunction', 'CreateFunction'), { input: { name, code } }),
    graphql(mutation('updateFunction', 'UpdateFunction'), { input: update }),
    graphql(read, { name }),
  ],
  rest: [
    eventOf('POST', '/v1/functions', { name, code }),
    eventOf('PATCH', `/v1/functions/${name}`, { comment: 'new' }),
    eventOf('GET', `/v1/functions/${name}`),
  ],
};
