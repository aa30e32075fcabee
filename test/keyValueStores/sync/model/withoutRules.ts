/**
 * Takes the rules out of the protocol, one by one, and prints in how many schedules the model notices:
 * `node test/keyValueStores/sync/model/withoutRules.ts [SCHEDULES]`. A rule that nothing notices may be superfluous.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { rules } from './rules.ts';
import { runSchedule } from './schedule.ts';

type Product = typeof import('../../../../src/operations/keyValueStores/sync/runSync.ts');

const schedules = Number(argv[2] ?? 20_000);
const source = join(import.meta.dirname, '../../../../src/operations/keyValueStores/sync');

for (const { name, file, code, without, size } of rules) {
  const folder = mkdtempSync(join(tmpdir(), 'sync-without-'));
  cpSync(source, folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  if (text.split(code).length !== 2) throw new Error(`${file} has the code of "${name}" not once`);
  writeFileSync(
    join(folder, file),
    text.replace(code, () => without),
  );
  const { runSync } = (await import(join(folder, 'runSync.ts'))) as Product; // a copy of it
  const found: Record<string, number> = {};
  let noticed = 0;
  for (let seed = 1; seed <= schedules; seed += 1) {
    const { violations } = await runSchedule(seed, runSync, size);
    noticed += violations.length > 0 ? 1 : 0;
    const kinds = new Set(
      violations.map((violation) => /\bI\d.*/.exec(violation)?.[0] ?? violation),
    );
    for (const kind of kinds) {
      const general = kind.replaceAll(/\S*\d+\S* (?=was|is|keys|allowed)/g, '… ').slice(0, 48);
      found[general] = (found[general] ?? 0) + 1;
    }
  }
  stdout.write(`${name}: ${noticed} of ${schedules} ${JSON.stringify(found)}\n`);
  rmSync(folder, { recursive: true });
}
