import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { checkCode, type Diagnostic } from '../../../src/runtime/check/checkCode.ts';
import type { Runtime } from '../../../src/runtime/runtimes.ts';

/**
 * Holds code that njs loads: 0.7.12 for runtime 2.0, 0.5.3 for 1.0. `accepted` has it by the wrapper that makes a
 * function of it, and by the runtimes.
 */
interface Recorded {
  wrappers: Record<string, string>;
  accepted: Record<string, Record<string, string[]>>;
}

const file = new URL('acceptedByNjs.json', import.meta.url);
const { wrappers, accepted }: Recorded = JSON.parse(await readFile(file, 'utf8'));

function errorsIn(code: string, runtime: Runtime): Diagnostic[] {
  const given = { code: Buffer.from(code), runtime, keyValueStoreArns: [], maxSizeBytes: 10_240 };
  return checkCode(given).diagnostics.filter(({ severity }) => severity === 'ERROR');
}

/** Lists code that the grammar refuses, though njs loads it. */
const refusedByGrammar = new Set([
  'new Date(...[0])',
  'var await=1',
  String.raw`console.log("\x41\u0041\101")`,
  'var let=1',
  'var let = 1;',
  'var static=1',
  "'use strict'; var public = 1; console.log(public);",
  String.raw`var a = "\08";`,
  'var interface=1',
  'var yield=1',
  'var yield = 1;',
]);

const groups = Object.entries(accepted).flatMap(([kind, byRuntimes]) =>
  Object.entries(byRuntimes).flatMap(([runtimes, codes]) =>
    runtimes.split(' ').map((runtime) => ({ kind, runtime, codes })),
  ),
);

test.each(groups)(
  'no ERROR in what njs loads: $kind in runtime $runtime',
  ({ kind, runtime, codes }) => {
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes.filter((one) => !refusedByGrammar.has(one))) {
      const whole = (wrappers[kind] ?? '').replace('%CODE%', () => code);
      const errors = errorsIn(whole, `cloudfront-js-${runtime}` as Runtime);
      expect({ code, errors }).toEqual({ code, errors: [] });
    }
  },
);

const samples = 'src/local/samples';

test.each(await readdir(samples))('no finding in the sample %s', async (name) => {
  const code = await readFile(`${samples}/${name}`);
  const arn =
    'arn:aws:cloudfront::123456789012:key-value-store/54947df8-0e9e-4471-a2f9-9af509fb5889';
  const given = {
    code,
    runtime: 'cloudfront-js-2.0',
    keyValueStoreArns: code.includes('cf.kvs()') ? [arn] : [],
    maxSizeBytes: 10_240,
  } as const;
  expect(checkCode(given).diagnostics).toEqual([]);
});
