import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

const axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8');

/** Describes what axe-core finds. */
interface Finding {
  impact: string;
  id: string;
  nodes: { target: string[] }[];
}

/** Gives axe-core's findings on a page, with the elements. The page's CSP does not apply to a script of the test runner. */
export async function axeFindings(
  page: Page,
): Promise<{ id: string; impact: string; at: string[] }[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  // All rules are run. What they find in order is not described, which takes as long as the rules.
  const found = await page.evaluate<Finding[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return found.map(({ id, impact, nodes }) => ({
    id,
    impact,
    at: nodes.map(({ target }) => target.join(' ')),
  }));
}
