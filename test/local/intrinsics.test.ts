import { expect, test } from '@jest/globals';
import { resolveIntrinsics } from '../../src/local/intrinsics.ts';

const values = new Map([
  ['Role', 'my-role'],
  ['Role.Arn', 'arn:of-role'],
  ['AWS::Region', 'us-east-1'],
]);
const valueOf = (reference: string) => {
  const value = values.get(reference);
  if (value === undefined) throw new Error(`no ${reference}`);
  return value;
};

test.each([
  [{ Ref: 'Role' }, 'my-role'],
  [{ 'Fn::GetAtt': ['Role', 'Arn'] }, 'arn:of-role'],
  [{ 'Fn::Sub': '${AWS::Region}:${Role.Arn}:${!literal}' }, 'us-east-1:arn:of-role:${literal}'],
  [{ 'Fn::Join': ['-', ['a', { Ref: 'Role' }, { 'Fn::Sub': '${Role}' }]] }, 'a-my-role-my-role'],
  [{ 'Fn::If': ['Condition', { Ref: 'Role' }, 'other'] }, 'my-role'],
  [{ deep: [{ Ref: 'Role' }, 1, null, true] }, { deep: ['my-role', 1, null, true] }],
  [
    { Ref: 'Role', and: 'more' },
    { Ref: 'Role', and: 'more' },
  ],
])('%j is %j', (part, expected) => {
  expect(resolveIntrinsics(part, valueOf)).toEqual(expected);
});

test.each([
  [{ Ref: 'Other' }, 'no Other'],
  [{ 'Fn::Sub': '${Other.Arn}' }, 'no Other.Arn'],
  [{ 'Fn::Sub': ['${x}', { x: 1 }] }, 'Fn::Sub is not known here'],
])('%j is refused', (part, message) => {
  expect(() => resolveIntrinsics(part, valueOf)).toThrow(message);
});
