/** Prints the tables of costs of infra/README.md: `npm run costs`. */
import { tables } from './tables.ts';

for (const { head, rows } of await tables()) {
  for (const row of [head, head.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
  console.log('');
}
