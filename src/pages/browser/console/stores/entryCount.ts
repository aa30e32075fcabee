/** Counts entries in words. */
export function entryCount(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
