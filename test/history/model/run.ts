/**
 * Runs schedules of the model with other seeds than the tests do, and prints what they found:
 * `node test/history/model/run.ts FIRST_SEED COUNT`.
 */
import { argv, stdout } from 'node:process';
import { runSchedule } from './schedule.ts';

const [first = 1, count = 10_000] = argv.slice(2).map(Number);
const totals: Record<string, number> = { schedules: 0, deeds: 0, calls: 0, deaths: 0, excepted: 0 };

function add(counts: Record<string, number>): void {
  for (const [name, value] of Object.entries(counts)) totals[name] = (totals[name] ?? 0) + value;
}

for (let seed = first; seed < first + count; seed += 1) {
  const { violations, states, deeds, calls, deaths, excepted } = await runSchedule(seed);
  add({ schedules: 1, deeds, calls, deaths, excepted, violations: violations.length, ...states });
  for (const text of violations) stdout.write(`seed ${seed}: ${text}\n`);
}
stdout.write(`${JSON.stringify(totals, null, 2)}\n`);
