import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { flattenedClaim } from '../../src/access/groups.ts';
import { contextOf, startGateway, startUpstream } from '../support/gateway.ts';
import { startRest } from '../support/rest.ts';
import { bearerOf } from '../support/token.ts';

const upstream = startUpstream();
const gateway = await startGateway(upstream);
const rest = await startRest(upstream);

/** Parts that a reader of flattened claims could take for the end of a name, or for a name. */
const parts = [
  ...'admin|team-a|Admin|ADMIN|admin\u0000|\u0430dmin'.split('|'), // the last begins with a Cyrillic letter
  ...'[|]|] [|"|\'|\\|\\u0061|{|}|map[|:|;|<nil>|%20|+|*|,|, '.split('|'),
  ...' |\t|\n|\r\n|\u00a0|\u2028|\u3000|\u200b|\ufeff|'.split('|'),
];
const part = fc.constantFrom(...parts);
const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
const other = fc.constantFrom<unknown>(null, 5, true, ['admin'], { admin: 'admin' }, [['admin']]);
const claim = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.oneof({ weight: 5, arbitrary: name }, other), { maxLength: 5 }),
  },
  { weight: 2, arbitrary: name },
  other,
);

/** Gives the groups that a claim names, by its own list alone. */
const namesOf = (value: unknown) => [
  ...new Set([value].flat().filter((each) => typeof each === 'string' && each.trim() !== '')),
];

/** Asks both APIs who calls, with a verified token of these groups. */
async function viewers(groups: unknown) {
  const claims = { sub: 'jane', iss: 'https://issuer.example', groups };
  const authorization = bearerOf(claims);
  const authorizer = {
    jwt: { claims: { ...claims, groups: flattenedClaim(groups) }, scopes: null },
  };
  const body = JSON.stringify({ query: '{ viewer { groups grants { functions } } }' });
  const { body: answer = '' } = await gateway.invoke({
    body,
    headers: { 'content-type': 'application/json', authorization },
    requestContext: contextOf('POST', authorizer),
  });
  const overRest = await rest.send('GET /v1/viewer', { authorizer, headers: { authorization } });
  return [JSON.parse(answer).data.viewer, overRest.body] as {
    groups: string[];
    grants: { functions: string[] }[];
  }[];
}

test('whatever a group is called, it is that group and no other, through both APIs', async () => {
  await fc.assert(
    fc.asyncProperty(claim, async (groups) => {
      const names = namesOf(groups);
      const expected = [
        ...(names.includes('admin') ? ['*'] : []),
        ...(names.includes('team-a') ? ['team-a-*'] : []),
      ];
      for (const viewer of await viewers(groups)) {
        expect(viewer.groups).toEqual(names);
        expect(viewer.grants.flatMap(({ functions }) => functions)).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});
