import { expect, test } from '@jest/globals';
import { callerOf } from '../../src/access/caller.ts';
import { flattenedClaim } from '../../src/access/groups.ts';
import { bearerOf } from '../support/token.ts';

const issuer = 'https://issuer.example';
const withAuthorizer = (authorizer: unknown, changes: object = {}) => ({
  version: '2.0',
  requestContext: { authorizer },
  ...changes,
});
/** Claims as the token has them; the authorizer's are flattened, unless told. */
const withClaims = (claims: object, told: object = {}, authorization = bearerOf(claims)) => {
  const flat = Object.entries(claims).map(([name, value]) => [name, flattenedClaim(value)]);
  const jwt = { claims: { ...Object.fromEntries(flat), ...told }, scopes: null };
  return withAuthorizer({ jwt }, { headers: { authorization } });
};
const withArn = (userArn: unknown) => withAuthorizer({ iam: { userArn, accountId: '1' } });
const sessionArn = 'arn:aws:sts::123456789012:assumed-role/deploy/build-7';

test('a verified token is its subject, with its groups', () => {
  const groups = ['team-a', 'team-b'];
  const event = withClaims({ sub: 'jane', iss: issuer, groups });
  expect(event.requestContext.authorizer).toMatchObject({
    jwt: { claims: { groups: '[team-a team-b]' } },
  });
  expect(callerOf(event, 'groups')).toEqual({ subject: 'jane', kind: 'JWT', issuer, groups });
});

test.each([
  [['team-a'], ['team-a']],
  [[], []],
  [['guests of admin'], ['guests of admin']],
  [['guests\u00a0of\u00a0admin'], ['guests\u00a0of\u00a0admin']],
  [['x,admin'], ['x,admin']],
  [['"admin"'], ['"admin"']],
  [['a] [admin'], ['a] [admin']],
  [['team-a', 'team-a'], ['team-a']],
  [['team-a', 7, null, '', ' ', ['admin'], { admin: true }], ['team-a']],
  ['team-a', ['team-a']],
  ['team-a admin', ['team-a admin']],
  ['[admin]', ['[admin]']],
  ['["admin"]', ['["admin"]']],
  ['', []],
  [{ admin: true }, []],
  [null, []],
  [5, []],
])('groups that the token has as %j are %j', (groups, expected) => {
  const caller = callerOf(withClaims({ sub: 'jane', iss: issuer, groups }), 'groups');
  expect(caller?.groups).toEqual(expected);
});

const jane = { sub: 'jane', iss: issuer };
const other = bearerOf({ ...jane, groups: ['admin'] });
test.each([
  ['another token in the header', { groups: '[team-a]' }, other],
  ['no token in the header', { groups: '[admin]' }, undefined],
  ['no JWT in the header', { groups: '[admin]' }, 'Bearer admin'],
  ['a payload that is no JSON', { groups: '[admin]' }, 'Bearer e30.bm9uZQ.x'],
  ['a payload that is a list', { groups: '[admin]' }, 'Bearer e30.WyJhZG1pbiJd.x'],
  ['two tokens in the header', { groups: '[admin]' }, `Bearer a.b, ${other}`],
  [
    'another token before the verified one',
    { groups: '[a b]' },
    `${bearerOf({ ...jane, groups: ['a', 'b'] })},${other}`,
  ],
  ['another token behind the verified one', { groups: '[admin]' }, `${other},${other}`],
  ['a token of four parts', { groups: '[admin]' }, `${other}.x`],
  ['a token of two parts', { groups: '[admin]' }, other.replace(/\.[^.]*$/, '')],
  ['a token with a space', { groups: '[admin]' }, other.replace('.', ' .')],
  ['another scheme', { groups: '[admin]' }, other.replace('Bearer', 'Basic')],
  ['a claim that the authorizer does not tell', {}, other],
])('%s: no groups, but the verified subject', (_, told, authorization) => {
  const event = {
    ...withAuthorizer({ jwt: { claims: { ...jane, ...told }, scopes: null } }),
    headers: { authorization },
  };
  expect(callerOf(event, 'groups')).toEqual({ subject: 'jane', kind: 'JWT', issuer, groups: [] });
});

test('the claim that holds the groups is a setting', () => {
  const event = withClaims({ sub: 'jane', iss: issuer, groups: ['a'], 'cognito:groups': ['b'] });
  expect(callerOf(event, 'cognito:groups')?.groups).toEqual(['b']);
  expect(callerOf(event, 'constructor')?.groups).toEqual([]);
});

test('a verified signature of a role session is its ARN, with no groups', () => {
  expect(callerOf(withArn(sessionArn), 'groups')).toEqual({
    subject: sessionArn,
    kind: 'IAM',
    issuer: '123456789012',
    groups: [],
  });
});

test.each([
  ['no event', undefined],
  ['no authorizer', { version: '2.0', requestContext: {} }],
  ['an empty authorizer', withAuthorizer({})],
  ['an authorizer of payload 1.0', withAuthorizer({ claims: { sub: 'jane', iss: issuer } })],
  [
    'payload 1.0',
    withAuthorizer({ jwt: { claims: { sub: 'jane', iss: issuer } } }, { version: '1.0' }),
  ],
  ['a Lambda authorizer', withAuthorizer({ lambda: { sub: 'jane', iss: issuer } })],
  [
    'both authorizers',
    withAuthorizer({ jwt: { claims: { sub: 'jane', iss: issuer } }, iam: { userArn: sessionArn } }),
  ],
  ['no subject', withClaims({ iss: issuer, groups: ['admin'] })],
  ['an empty subject', withClaims({ sub: ' ', iss: issuer })],
  ['a subject that is no Unicode', withClaims({ sub: '\ud800', iss: issuer })],
  ['a subject that is no text', withClaims({ iss: issuer }, { sub: { toString: 'jane' } })],
  ['no issuer', withClaims({ sub: 'jane' })],
  ['claims that are no object', withAuthorizer({ jwt: { claims: 'sub' } })],
  ['a user', withArn('arn:aws:iam::123456789012:user/jane')],
  ['root', withArn('arn:aws:iam::123456789012:root')],
  ['a federated user', withArn('arn:aws:sts::123456789012:federated-user/jane')],
  ['a role without a session', withArn('arn:aws:sts::123456789012:assumed-role/deploy')],
  ['an ARN with more to it', withArn(`${sessionArn}/admin`)],
  ['an ARN on two lines', withArn(`${sessionArn}\nx`)],
  ['no ARN', withArn(undefined)],
  [
    'a user of a Cognito identity pool',
    withAuthorizer({ iam: { userArn: sessionArn, cognitoIdentity: { identityId: 'x' } } }),
  ],
  [
    'an identity pool by its session alone',
    withArn('arn:aws:sts::123456789012:assumed-role/deploy/CognitoIdentityCredentials'),
  ],
])('%s is no caller', (_, event) => {
  expect(callerOf(event, 'groups')).toBeUndefined();
});

test('headers and query are never believed', () => {
  const claims = JSON.stringify({ sub: 'jane', iss: issuer });
  const event = {
    version: '2.0',
    headers: {
      'x-user': 'jane',
      authorization: 'Bearer x',
      'x-amzn-oidc-identity': 'jane',
      claims,
    },
    queryStringParameters: { sub: 'jane', user: 'admin' },
    requestContext: { identity: { userArn: sessionArn }, http: {} },
  };
  expect(callerOf(event, 'groups')).toBeUndefined();
});

test('a stage may name another claim for the subject, without which a token is nobody', () => {
  const event = withClaims({ sub: '1f6a', email: 'jane@example.com', iss: issuer, groups: ['a'] });
  expect(callerOf(event, 'groups', 'email')).toEqual({
    subject: 'jane@example.com',
    kind: 'JWT',
    issuer,
    groups: ['a'],
  });
  expect(callerOf(event, 'groups', 'username')).toBeUndefined();
  expect(callerOf(event, 'groups', 'constructor')).toBeUndefined();
});
