import { afterAll, beforeAll, describe } from '@jest/globals';
import { mayBeSkipped } from '../chromium.ts';
import { startPageGateway, type PageGateway } from '../pageGateway.ts';
import { visit, type Visit } from '../visit.ts';

export const wide = { viewport: { width: 1280, height: 900 } };

/** Holds what the tests of the console work with. */
interface ConsoleTests {
  /** The gateway of the file. It has no members before the first test. */
  gateway: PageGateway;
  /** Opens a page of the console, by its path below `/console`. */
  open: (path: string) => Promise<Visit>;
}

/** Describes tests of the console, all with one gateway and one browser. */
export function describeConsole(tests: (given: ConsoleTests) => void): void {
  (mayBeSkipped ? describe.skip : describe)('the console', () => {
    const gateway = {} as PageGateway; // filled below
    let close: PageGateway['close'] | undefined;
    beforeAll(async () => {
      const started = await startPageGateway();
      ({ close } = started);
      Object.assign(gateway, started);
    });
    afterAll(() => close?.());
    tests({
      gateway,
      open: (path) => visit(gateway.browser, `${gateway.url}/console${path}`, wide),
    });
  });
}
