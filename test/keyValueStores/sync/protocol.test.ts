import { expect, test } from '@jest/globals';
import { runSync } from '../../../src/operations/keyValueStores/sync/runSync.ts';
import { full, lagging, runSchedule, small, type Size } from './model/schedule.ts';

async function runSchedules(first: number, count: number, size: Size) {
  const violations: string[] = [];
  const tally: Record<string, number> = {};
  for (let seed = first; seed < first + count; seed += 1) {
    const report = await runSchedule(seed, runSync, size);
    violations.push(...report.violations.map((text) => `seed ${seed}: ${text}`));
    for (const [name, times] of Object.entries(report.tally))
      tally[name] = (tally[name] ?? 0) + times;
  }
  return { violations, tally };
}

test('no schedule of 2,000 violates the protocol: with lost and late answers, throttling, rivals and kills', async () => {
  const { violations, tally } = await runSchedules(1, 2_000, small);
  expect(violations).toEqual([]);
  // The schedules do what they are for.
  const often = [
    'ended DONE',
    'ended STALE',
    'killed',
    'late, carried out',
    'rival, twin',
    'stopped CALLS',
    'stopped CONFLICT',
    'stopped DEADLINE',
    'stopped DELETE_GUARD',
    'stopped REFUSED',
    'stopped UNAVAILABLE',
    'update CONFLICT',
    'update LOST',
    'update LOST_AFTER',
    'update NOT_APPLIED',
  ];
  expect(often.filter((name) => (tally[name] ?? 0) < 20)).toEqual([]);
}, 120_000);

test('no schedule of 3 with 5,000 keys does', async () => {
  const { violations } = await runSchedules(1, 3, full);
  expect(violations).toEqual([]);
}, 120_000);

test('if ListKeys lagged behind the ETag, nothing outside of the prefix would be written, nor more deleted than allowed', async () => {
  const { violations } = await runSchedules(1, 500, lagging);
  const others = violations.filter((text) => /: I[1258] /.test(text));
  expect(others).toEqual([]);
}, 120_000);
