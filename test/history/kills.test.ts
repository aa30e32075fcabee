import { DescribeFunctionCommand } from '@aws-sdk/client-cloudfront';
import { afterAll, expect, test } from '@jest/globals';
import { createSample } from '../support/emulator.ts';
import { startFaultProxy } from '../support/faultProxy.ts';
import { startGateway, startUpstream } from '../support/gateway.ts';
import { observerOf } from '../support/observer.ts';
import { changeAndDie } from './changeAndDie.ts';

const gateway = await startGateway(startUpstream({ history: true }));
const { cloudFront } = gateway;
const { client } = cloudFront;
const sweep = observerOf(cloudFront.url);

interface Change {
  operation: string;
  /** The event of the version that it makes. */
  event: string;
  /** The requests that it sends when all goes well. */
  requests: number;
  isMade: (name: string) => Promise<boolean>;
}

const described = (Name: string, Stage: 'DEVELOPMENT' | 'LIVE' = 'DEVELOPMENT') =>
  client.send(new DescribeFunctionCommand({ Name, Stage })).then(
    ({ FunctionSummary }) => FunctionSummary,
    () => undefined,
  );
const isChanged = async (name: string) =>
  (await described(name))?.FunctionConfig?.Comment === 'changed';

const changes: Change[] = [
  { operation: 'createFunction', event: 'CREATED', requests: 5, isMade: isChanged },
  { operation: 'updateFunction', event: 'UPDATED', requests: 5, isMade: isChanged },
  {
    operation: 'publishFunction',
    event: 'PUBLISHED',
    requests: 6,
    isMade: async (name) => (await described(name, 'LIVE')) !== undefined,
  },
  {
    operation: 'deleteFunction',
    event: 'DELETED',
    requests: 6,
    isMade: async (name) => (await described(name)) === undefined,
  },
];

/** Starts the proxies, one for each operation, so that all die at the same time. */
const proxies = new Map(
  await Promise.all(
    changes.map(
      async ({ operation }) => [operation, await startFaultProxy(cloudFront.url)] as const,
    ),
  ),
);
afterAll(() => Promise.all([...proxies.values()].map((proxy) => proxy.close())));

const most = Math.max(...changes.map(({ requests }) => requests));

test.each(Array.from({ length: most + 1 }, (_, done) => ({ done })))(
  'a process that dies when $done of its requests are carried out leaves a history that is true after a sweep',
  async ({ done }) => {
    const dying = changes.filter(({ requests }) => done <= requests);
    const nameOf = ({ operation }: Change) => `killed-${done}-${operation}`;
    for (const change of dying)
      if (change.operation !== 'createFunction') await createSample(client, nameOf(change));
    await sweep();
    await Promise.all(dying.map((change) => die(change.operation, nameOf(change), done)));
    const made = await Promise.all(dying.map((change) => change.isMade(nameOf(change))));
    // All is sent, and nothing is left open that could come from the last test.
    await sweep();
    for (const [index, change] of dying.entries()) {
      const isMade = made[index] === true;
      await checkVersions(change, nameOf(change), isMade);
    }
  },
  60_000,
);

async function checkVersions(
  { operation, event }: Change,
  name: string,
  isMade: boolean,
): Promise<void> {
  const own = (await versionsOf(name)).filter(({ source }) => source === 'GATEWAY');
  const shown = own.map((version) => ({ event: version.event, state: version.state }));
  // Nothing proves that a creation was not made: it may have been made and undone.
  if (isMade) expect(shown).toEqual([{ event, state: 'APPLIED' }]);
  else if (operation === 'createFunction')
    expect(shown.filter(({ state }) => state !== 'UNKNOWN')).toEqual([]);
  else expect(shown).toEqual([]);
  for (const version of own) expect(version).toMatchObject({ author: 'admin', message: 'why' });
}

function die(operation: string, name: string, done: number): Promise<void> {
  const proxy = proxies.get(operation);
  if (!proxy) throw new Error(`no proxy for ${operation}`);
  const input = inputOf(operation, name);
  return changeAndDie({ emulatorUrl: cloudFront.url, proxy, operation, input, done });
}

function inputOf(operation: string, name: string): object {
  const based = { name, message: 'why', ifMatch: 'ETVPDKIKX0DER' };
  const content = {
    comment: 'changed',
    runtime: 'CLOUDFRONT_JS_2_0',
    keyValueStoreArns: [],
    code: { text: '// changed' },
  };
  if (operation === 'createFunction') return { name, message: 'why', ...content };
  if (operation === 'publishFunction') return { ...based, force: true };
  return operation === 'updateFunction' ? { ...based, ...content } : based;
}

interface Shown {
  event: string;
  source: string;
  state: string;
}

async function versionsOf(name: string): Promise<Shown[]> {
  const fields = 'event source state author message';
  const query = `query ($name: String!) { versions(name: $name) { nodes { ${fields} } } }`;
  const { nodes } = await gateway.ask(query, { name });
  return nodes as Shown[]; // as selected
}
