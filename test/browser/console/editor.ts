import type { Page } from 'playwright-core';

/** Waits for the editor, and gives it the focus. */
export async function focusEditor(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.locator('.monaco-editor textarea').first().focus();
}

/** Puts the cursor to the end of a line, and types. */
export async function typeAtEndOf(page: Page, line: number, text: string): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+Home');
  for (let at = 1; at < line; at += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}

/** Replaces all code by another, from the clipboard. */
export async function replaceCode(page: Page, code: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-write']);
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(code)})`);
  await focusEditor(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}

/** Presses Tab until the element of these words has the focus. Throws if none has after many. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      `[document.activeElement.ariaLabel, document.activeElement.labels?.[0]?.textContent,
        document.activeElement.textContent].filter(Boolean).join(' ')`,
    );
    if (words.test(focused)) return;
  }
  throw new Error(`Tab leads to nothing of ${String(words)}`);
}

/** Presses Tab until the editor has the focus. Throws if it never has. */
export async function tabToEditor(page: Page): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement.matches('.monaco-editor textarea')`)) return;
  }
  throw new Error('Tab does not lead to the editor');
}
