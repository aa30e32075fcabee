import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page with all that a careful reader would find in its developer tools. */
export interface Visit {
  page: Page;
  /** Errors and warnings of the console, uncaught exceptions, violations of the CSP, failed and foreign requests. */
  complaints: string[];
}

/** Opens an empty profile at an address of the gateway. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  const complain = (text: string) => void complaints.push(text);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`exception: ${error.message}`));
  page.on('requestfailed', (request) => complain(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== new URL(url).origin) {
      complain(`foreign: ${request.url()}`);
    }
  });
  await page.exposeFunction('complainOfPolicy', complain);
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
    complainOfPolicy('CSP: ' + event.violatedDirective + ' ' + event.blockedURI));`);
  await page.goto(url);
  return { page, complaints };
}
