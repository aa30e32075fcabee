import { expect, test } from '@jest/globals';
import { etagOf, isETag } from '../../src/emulator/etag.ts';

test('each version has its own ETag, in the form of an ETag', () => {
  const etags = new Set<string>();
  for (let version = 1; version <= 100_000; version += 1) etags.add(etagOf(version));
  expect(etags.size).toBe(100_000);
  expect([...etags].every(isETag)).toBe(true);
  expect([...etags].filter((etag) => etag.length <= 'E'.length + 11)).not.toEqual([]);
});

test.each(['', 'E', 'etvpdkikx0der', '"ETVPDKIKX0DER"', 'W/ETVPDKIKX0DER', 'ETVPDKIKX0DER000'])(
  '%j does not have the form of an ETag',
  (text) => {
    expect(isETag(text)).toBe(false);
  },
);
