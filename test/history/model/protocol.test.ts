import { expect, test } from '@jest/globals';
import { runSchedule } from './schedule.ts';

const schedules = 1_000;

test('no schedule of 1,000 violates the history: with lost and late answers, deaths, two gateways and changes made elsewhere', async () => {
  const violations: string[] = [];
  let applied = 0;
  let deaths = 0;
  for (let seed = 1; seed <= schedules; seed += 1) {
    const report = await runSchedule(seed);
    violations.push(...report.violations.map((text) => `seed ${seed}: ${text}`));
    applied += report.states['APPLIED READ'] ?? 0;
    deaths += report.deaths;
  }
  expect(violations).toEqual([]);
  // The schedules do what they are for.
  expect(applied).toBeGreaterThan(50);
  expect(deaths).toBeGreaterThan(1_000);
}, 120_000);
