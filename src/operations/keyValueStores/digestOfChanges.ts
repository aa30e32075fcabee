import { hash } from 'node:crypto';
import type { Changes } from '../../aws/keyValues/keyValueRequests.ts';

/** Gives what logs and records tell of changes: counts, and the SHA-256 of them, sorted by key. Never keys or values. */
export function digestOfChanges({ puts, deletes }: Changes) {
  const sorted = [
    puts.map(({ key, value }) => [key, value]).toSorted(byKey),
    deletes.map((key) => [key]).toSorted(byKey),
  ];
  const sha256 = hash('sha256', JSON.stringify(sorted));
  return { puts: puts.length, deletes: deletes.length, sha256 };
}

function byKey([one = '']: string[], [other = '']: string[]): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
