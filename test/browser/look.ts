import type { Page } from 'playwright-core';

/** Describes how somebody looks at a page: how wide, and with which colours. */
export type Look = readonly [width: number, scheme: 'light' | 'dark'];

/** Gives the size of a window of this width: a telephone's, or that of a larger screen. */
export const viewportOf = (width: number): { width: number; height: number } => ({
  width,
  height: width < 700 ? 844 : 900,
});

/** Waits for the next frame, and ends the transitions of colours that it has begun. */
const drawn = `new Promise((done) => requestAnimationFrame(() => setTimeout(done))).then(() => {
  for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
})`;

/** Changes the window and the colours of a page that is open, and waits until it is drawn anew. */
export async function lookAt(page: Page, [width, colorScheme]: Look): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(viewportOf(width));
  await page.evaluate(drawn);
}

/** Measures how much wider than its window a page is. */
export const overflowOf = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');
