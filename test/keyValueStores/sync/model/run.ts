/**
 * Runs schedules of the model with other seeds than the tests do, and prints what they found:
 * `npm run soak:sync -- FIRST_SEED COUNT [small|full|lagging]`.
 */
import { argv, stdout } from 'node:process';
import { runSync } from '../../../../src/operations/keyValueStores/sync/runSync.ts';
import { full, lagging, runSchedule, small, type Size } from './schedule.ts';

const sizes: Record<string, Size> = { small, full, lagging };
const [first = '100000', count = '50000', size = 'small'] = argv.slice(2);
const totals: Record<string, number> = {};
let violated = 0;
for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  const { violations, tally } = await runSchedule(seed, runSync, sizes[size]);
  for (const text of violations) stdout.write(`seed ${seed}: ${text}\n`);
  violated += violations.length > 0 ? 1 : 0;
  for (const [name, value] of Object.entries(tally)) totals[name] = (totals[name] ?? 0) + value;
}
stdout.write(`${count} schedules (${size}), ${violated} with violations\n`);
stdout.write(`${JSON.stringify(totals, Object.keys(totals).toSorted(), 2)}\n`);
