import { expect, test } from '@jest/globals';
import { callerOf } from '../../src/access/caller.ts';

const issuer = 'https://issuer.example';
const withAuthorizer = (authorizer: unknown, changes: object = {}) => ({
  version: '2.0',
  requestContext: { authorizer },
  ...changes,
});
const withClaims = (claims: object) => withAuthorizer({ jwt: { claims, scopes: null } });
const withArn = (userArn: unknown) => withAuthorizer({ iam: { userArn, accountId: '1' } });
const sessionArn = 'arn:aws:sts::123456789012:assumed-role/deploy/build-7';

test('a verified token is its subject, with its groups', () => {
  const event = withClaims({ sub: 'jane', iss: issuer, groups: '[team-a team-b]' });
  const groups = ['team-a', 'team-b'];
  expect(callerOf(event, 'groups')).toEqual({ subject: 'jane', kind: 'JWT', issuer, groups });
});

test.each([
  ['[team-a]', ['team-a']],
  ['[]', []],
  ['[ ]', []],
  ['["team-a","team b"]', ['team-a', 'team b']],
  ['[team-a,team-b]', ['team-a', 'team-b']],
  ['[team-a team-a]', ['team-a']],
  ['team-a', ['team-a']],
  ['team-a admin', ['team-a admin']],
  ['{"admin":true}', ['{"admin":true}']],
  ['[{"admin":1},["admin"],5,null,"team-a"]', ['team-a']],
  [['team-a', 7, null, ''], ['team-a']],
  ['', ['']],
  [{ admin: true }, []],
  [null, []],
  [undefined, []],
  [5, []],
])('groups that arrive as %j are %j', (groups, expected) => {
  const caller = callerOf(withClaims({ sub: 'jane', iss: issuer, groups }), 'groups');
  expect(caller?.groups).toEqual(expected.filter((group) => group !== ''));
});

test('the claim that holds the groups is a setting', () => {
  const event = withClaims({ sub: 'jane', iss: issuer, groups: '[a]', 'cognito:groups': '[b]' });
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
  ['no subject', withClaims({ iss: issuer, groups: '[admin]' })],
  ['an empty subject', withClaims({ sub: ' ', iss: issuer })],
  ['a subject that is no Unicode', withClaims({ sub: '\ud800', iss: issuer })],
  ['a subject that is no text', withClaims({ sub: { toString: 'jane' }, iss: issuer })],
  ['no issuer', withClaims({ sub: 'jane' })],
  ['claims that are no object', withAuthorizer({ jwt: { claims: 'sub' } })],
  ['a user', withArn('arn:aws:iam::123456789012:user/jane')],
  ['root', withArn('arn:aws:iam::123456789012:root')],
  ['a federated user', withArn('arn:aws:sts::123456789012:federated-user/jane')],
  ['a role without a session', withArn('arn:aws:sts::123456789012:assumed-role/deploy')],
  ['an ARN with more to it', withArn(`${sessionArn}/admin`)],
  ['an ARN on two lines', withArn(`${sessionArn}\nx`)],
  ['no ARN', withArn(undefined)],
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
