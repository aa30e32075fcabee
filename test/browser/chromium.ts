import { rmSync } from 'node:fs';
import { access, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Lists the paths of Chromium in Debian, Ubuntu, Fedora and Alpine. The first is one without windows, which needs less time. */
const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Finds this machine's Chromium: the path in `CHROMIUM`, or a usual one. Gives undefined if there is none. */
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

/** Launches a Chromium that can reach only this machine: no other name resolves. */
export async function launch(executablePath: string): Promise<Browser> {
  // Chromium writes crash reports and settings to HOME, whatever profile it is given.
  const HOME = await mkdtemp(join(tmpdir(), 'chromium-'));
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, HOME },
    // Chromium's sandbox needs rights that containers lack. It opens only our own pages here.
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  browser.once('disconnected', () => rmSync(HOME, { recursive: true, force: true }));
  return browser;
}

/** Holds the path of Chromium; undefined if there is none. */
export const chromiumPath = await findChromium();

/** Tells that the tests are to be skipped, as there is no Chromium. In continuous integration they fail instead. */
export const mayBeSkipped = chromiumPath === undefined && process.env['CI'] !== 'true';
if (mayBeSkipped) {
  const how = 'apt-get install chromium, or set CHROMIUM to its path';
  process.stderr.write(
    `The tests of the pages in a browser are skipped: they need Chromium (${how}).\n`,
  );
}
