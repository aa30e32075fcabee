import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { start, type Started } from '../support/process.ts';
import { chromiumPath, launch } from './chromium.ts';

/** Holds a gateway with its pages, and a browser. */
export interface PageGateway {
  url: string;
  browser: Browser;
  /** Sends a document as a caller of this machine, and gives the value of its one field. */
  ask: (caller: string, query: string, variables?: object) => Promise<Record<string, unknown>>;
  tokenOf: (caller: string) => Promise<string>;
  close: () => Promise<void>;
}

/** Starts a gateway over an emulator with samples, waits until its pages are there, and starts Chromium. */
export async function startPageGateway(
  environment: Record<string, string> = {},
): Promise<PageGateway> {
  const ready = /^gateway ready (\S+)$/;
  const gateway: Started = await start('src/local/index.ts', ready, {
    PORT: '0',
    EMULATOR_PORT: '0',
    ...environment,
  });
  const url = gateway.lines.map((line) => ready.exec(line)?.[1]).find(Boolean) ?? '';
  await pagesAt(url);
  if (chromiumPath === undefined) throw new Error('CI needs Chromium: apt-get install chromium');
  const browser = await launch(chromiumPath);
  const tokens = new Map<string, Promise<string>>();
  const readToken = async (caller: string) => {
    const answer = await fetch(`${url}/pages/settings.json?caller=${caller}`);
    return ((await answer.json()) as { token: string }).token;
  };
  const tokenOf = (caller: string) => {
    const token = tokens.get(caller) ?? readToken(caller);
    tokens.set(caller, token);
    return token;
  };
  return {
    url,
    browser,
    tokenOf,
    async ask(caller, query, variables) {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await tokenOf(caller)}`,
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await answer.json()) as {
        data?: Record<string, Record<string, unknown>>;
        errors?: unknown;
      };
      const [value] = Object.values(data ?? {});
      if (value === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
      return value;
    },
    async close() {
      await browser.close();
      await gateway.stop('SIGTERM');
    },
  };
}

/** Waits until a gateway answers with its pages: it looks whether they are to be built anew while it starts. */
export async function pagesAt(url: string): Promise<void> {
  while ((await fetch(url)).status === 503) await setTimeout(200);
}
