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
  const found = await page.evaluate<Finding[]>(
    `${axe}; axe.run(document).then(({ violations }) => violations)`,
  );
  return found.map(({ id, impact, nodes }) => ({
    id,
    impact,
    at: nodes.map(({ target }) => target.join(' ')),
  }));
}
