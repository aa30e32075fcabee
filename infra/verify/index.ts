/** Verifies a gateway that runs, deployed or on this machine: `npm run verify -- URL [--origin=https://…]`. Changes nothing. */
import { parseArgs } from 'node:util';
import { givenIn, placeOf, printFindings } from './verify.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { origin: { type: 'string' } },
});
const [url = ''] = positionals;
if (!/^https?:\/\//.test(url)) {
  console.error('Give the address of a gateway: npm run verify -- https://…');
  process.exitCode = 1;
} else {
  const isFine = await printFindings(
    placeOf(url, process.env),
    givenIn(process.env, values.origin),
  );
  if (!isFine) process.exitCode = 1;
}
