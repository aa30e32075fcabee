import { expect, test } from '@jest/globals';
import { anomaliesOf, type Applied, type Told } from './history.ts';

const applied: Applied[] = [
  { id: 'b', ifMatch: 'E2', etag: 'E3' },
  { id: 'a', ifMatch: 'E1', etag: 'E2' },
];
const told: Told[] = [
  { id: 'a', ifMatch: 'E1', word: 'Success', etag: 'E2' },
  { id: 'b', ifMatch: 'E2', word: 'Recovered', etag: 'E3' },
  { id: 'c', ifMatch: 'E2', word: 'PreconditionFailed NOT_APPLIED' },
  { id: 'd', ifMatch: 'E3', word: 'UNKNOWN' },
];

test('a good history has nothing wrong', () => {
  expect(anomaliesOf('E1', applied, told)).toEqual([]);
});

test.each<[string, Applied[], Told[]]>([
  ['an acknowledged write is lost', applied.slice(1), told],
  ['a refused write was applied', [...applied, { id: 'c', ifMatch: 'E3', etag: 'E4' }], told],
  [
    'a write was applied twice',
    [...applied, { id: 'd', ifMatch: 'E3', etag: 'E4' }, { id: 'd', ifMatch: 'E4', etag: 'E5' }],
    told,
  ],
  ['two writes have one ifMatch', [...applied, { id: 'x', ifMatch: 'E2', etag: 'E9' }], told],
  ['another version was told', applied, [{ id: 'a', ifMatch: 'E1', word: 'Success', etag: 'E3' }]],
  [
    'an unavailability that was not one',
    applied,
    [{ id: 'a', ifMatch: 'E1', word: 'NOT_APPLIED' }],
  ],
])('it is noticed when %s', (_, ofEmulator, ofClients) => {
  expect(anomaliesOf('E1', ofEmulator, ofClients)).not.toEqual([]);
});
