import { mkdtempSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian, Ubuntu, Fedora and Alpine put it. */
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machine's Chromium: `CHROMIUM` or its usual place. */
async function findChromium(): Promise<string | undefined> {
  const { CHROMIUM } = process.env;
  for (const path of CHROMIUM ? [CHROMIUM] : usualPlaces) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}

/** One that can reach this machine alone: every other name leads nowhere. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // It keeps crash reports and settings under HOME, whatever profile it is given.
    env: { ...process.env, HOME: mkdtempSync(join(tmpdir(), 'chromium-')) },
    // Its own sandbox needs rights that containers lack; it opens no page but ours here.
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

export const chromiumPath = await findChromium();

/** Without Chromium these tests are skipped on somebody's machine, and fail in continuous integration. */
export const mayBeSkipped = chromiumPath === undefined && process.env['CI'] !== 'true';
if (mayBeSkipped) {
  const how = 'apt-get install chromium, or set CHROMIUM to its path';
  process.stderr.write(
    `The tests of the pages in a browser are skipped: they need Chromium (${how}).\n`,
  );
}
