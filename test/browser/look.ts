import type { Page } from 'playwright-core';

/** Describes how somebody looks at a page: how wide, and with which colours. */
export type Look = readonly [width: number, scheme: 'light' | 'dark'];

/** Gives the size of a window of this width: a telephone's, or that of a larger screen. */
export const viewportOf = (width: number): { width: number; height: number } => ({
  width,
  height: width < 700 ? 844 : 900,
});

/**
 * Waits until a page has the width and the colours that it was told of, and until two frames with them are drawn. Ends the
 * transitions of colours that have begun.
 */
const drawnAs = ([width, scheme]: Look) => `new Promise((done) => {
  const isTold = () => innerWidth === ${width} && matchMedia('(prefers-color-scheme: ${scheme})').matches;
  const frame = (then) => requestAnimationFrame(then);
  const look = () => (isTold() ? frame(() => frame(() => setTimeout(done))) : frame(look));
  look();
}).then(() => {
  for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
})`;

/** Changes the window and the colours of a page that is open, and waits until it is drawn anew. */
export async function lookAt(page: Page, look: Look): Promise<void> {
  const [width, colorScheme] = look;
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(viewportOf(width));
  await page.evaluate(drawnAs(look));
}

/** Measures how much wider than its window a page is. */
export const overflowOf = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth');
