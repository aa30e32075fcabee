/** Verifies a gateway that runs, deployed or on this machine: `npm run verify -- URL [--origin=https://…]`. Changes nothing. */
import { parseArgs } from 'node:util';
import { givenIn, placeOf, printFindings } from './verify.ts';

/** Gives the address and the origin of the command line; no address when it cannot be read. */
function commandLine(): { url: string; origin?: string | undefined } {
  try {
    const options = { origin: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ allowPositionals: true, options });
    return { url: positionals[0] ?? '', origin: values.origin };
  } catch {
    return { url: '' };
  }
}

const { url, origin } = commandLine();
if (!URL.canParse(url) || !/^https?:\/\//.test(url)) {
  console.error('Give the address of a gateway: npm run verify -- https://… [--origin=https://…]');
  process.exitCode = 1;
} else if (!(await printFindings(placeOf(url, process.env), givenIn(process.env, origin)))) {
  process.exitCode = 1;
}
