/** The cache that takes the place of lru-cache in the bundle. */
import { expect, test } from '@jest/globals';
import { BoundedCache } from '../../infra/bundle/boundedCache.ts';

const bound = { maxSize: 10, sizeCalculation: (value: string) => value.length };

test('keeps what was used last, and forgets the rest when all together are too large', () => {
  const cache = new BoundedCache<string>(bound);
  cache.set('a', 'aaaa');
  cache.set('b', 'bbbb');
  expect(cache.get('a')).toBe('aaaa');
  cache.set('c', 'cccc');
  expect(cache.get('b')).toBeUndefined();
  expect(cache.get('a')).toBe('aaaa');
  expect(cache.get('c')).toBe('cccc');
});

test('counts a value that replaces another once, and keeps none that is too large by itself', () => {
  const cache = new BoundedCache<string>(bound);
  cache.set('a', 'aaaa');
  cache.set('b', 'bbbb');
  cache.set('b', 'BBBB');
  expect(cache.get('a')).toBe('aaaa');
  cache.set('c', 'c'.repeat(20));
  expect(cache.get('c')).toBeUndefined();
  expect(cache.delete('c')).toBe(false);
  cache.set('d', 'dddd');
  expect(cache.get('d')).toBe('dddd');
  expect(cache.delete('d')).toBe(true);
  expect(cache.get('d')).toBeUndefined();
});
