import { expect, test } from '@jest/globals';
import { createReads } from '../../src/operations/reads.ts';

test('a hundred reads run 8 at a time, and all of them', async () => {
  const reads = createReads();
  let running = 0;
  let most = 0;
  const read = async () => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    running -= 1;
    return most;
  };
  const names = Array.from({ length: 100 }, (_, index) => `f${index}`);
  const results = await Promise.all(names.map((name) => reads.once(name, 'describe', read)));
  expect(results).toHaveLength(100);
  expect(most).toBe(8);
});

test('the same is read once, until it is forgotten; others are not touched', async () => {
  const reads = createReads();
  let count = 0;
  const read = () => Promise.resolve((count += 1));
  const both = await Promise.all([reads.once('a', 'x', read), reads.once('a', 'x', read)]);
  expect(both).toEqual([1, 1]);
  expect(await reads.once('a', 'y', read)).toBe(2);
  expect(await reads.once('b', 'x', read)).toBe(3);
  reads.forget('a');
  expect(await reads.once('b', 'x', read)).toBe(3);
  expect(await reads.once('a', 'x', read)).toBe(4);
});

const failing = () => Promise.reject(new Error('no'));

test('a failed read fails for all who asked, and the next waits for nothing', async () => {
  const reads = createReads();
  const asked = [reads.once('a', 'x', failing), reads.once('a', 'x', failing)];
  expect(await Promise.allSettled(asked)).toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  expect(await reads.once('b', 'x', () => Promise.resolve(1))).toBe(1);
});
