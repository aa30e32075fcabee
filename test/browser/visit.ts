import { afterEach } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** Holds an open page and the complaints that its developer tools would show. */
export interface Visit {
  page: Page;
  /** Console errors and warnings, uncaught exceptions, CSP violations, failed requests, requests to other origins. */
  complaints: string[];
}

const opened = new Set<BrowserContext>();

// A page that no test looks at any more would go on drawing.
afterEach(async () => {
  await Promise.all([...opened].map((context) => context.close()));
  opened.clear();
});

/** Opens a page of the gateway in a new browser profile. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext(options);
  opened.add(context);
  // A test that waits ends by Jest's limit, not by a shorter one of each step.
  context.setDefaultTimeout(0);
  const page = await context.newPage();
  const complaints: string[] = [];
  const complain = (text: string) => void complaints.push(text);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What a page gives up, or a test by going on to another page, has not failed.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complain(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== new URL(url).origin) {
      complain(`other origin: ${request.url()}`);
    }
  });
  await page.exposeFunction('complainOfPolicy', complain);
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
    complainOfPolicy('CSP: ' + event.violatedDirective + ' ' + event.blockedURI));`);
  await page.goto(url);
  return { page, complaints };
}
