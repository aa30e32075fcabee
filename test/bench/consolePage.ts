/** Measures the first load of the page /console, from the navigation until its list of functions can be used. */
import { startPageGateway } from '../browser/pageGateway.ts';
import { progress, rounded, type PartResult } from './figures.ts';
import { inTurn, median, ratio, spread, timed } from './measure.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 21);
const maxMs = 2_000;

/** Opens the page beside an empty one of the same server, each in a new profile, in which nothing is cached. */
export async function consolePage(): Promise<PartResult> {
  const { url, browser, close } = await startPageGateway();
  const load = (path: string, sign: string) => async () => {
    const profile = await browser.newContext();
    const page = await profile.newPage();
    const ms = await timed(async () => {
      await page.goto(url + path);
      await page.locator(sign).first().waitFor();
    });
    await profile.close();
    return ms;
  };
  const loads = { empty: load('/healthz', 'body'), console: load('/console', '.list .name') };
  progress('Pages: one load of each that does not count …');
  await inTurn(1, loads);
  const times = await inTurn(rounds, loads, (round) =>
    progress(`Pages: round ${round} of ${rounds} …`),
  );
  await close();
  const rowOf = (page: string, own: readonly number[]) => ({
    page,
    ms: rounded(median(own)),
    'half within': spread(own).map(rounded).join(' to '),
    'to an empty page': rounded(ratio(own, times.empty)),
  });
  const rows = [rowOf('an empty page', times.empty), rowOf('/console, usable', times.console)];
  const figure = {
    figure: 'first load of /console until its list can be used',
    value: median(times.console),
    unit: 'ms',
    limit: `${rounded(median(times.empty))} ms, an empty page`,
    target: maxMs,
  };
  return { tables: { 'Pages in Chromium': rows }, figures: [figure] };
}
