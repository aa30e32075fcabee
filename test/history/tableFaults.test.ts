import {
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  ListFunctionsCommand,
} from '@aws-sdk/client-cloudfront';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { letTimePass, onClock, stopClock } from '../support/clock.ts';
import { createSample } from '../support/emulator.ts';
import type { FaultKind } from '../support/faultProxy.ts';
import { startFaultyGateway } from '../support/faultyGateway.ts';
import { startUpstream } from '../support/gateway.ts';
import { observerOf } from '../support/observer.ts';

const { gateway, proxy, stsProxy, tableProxy } = await startFaultyGateway(
  startUpstream({ history: true }),
);
const { client, url } = gateway.cloudFront;
const sweep = observerOf(url);
const onTestClock = <Value>(work: Promise<Value>) => onClock(work, proxy, stsProxy, tableProxy);
beforeAll(() => stopClock());

const kinds = [
  'RESET_BEFORE',
  'RESET_AFTER',
  'SILENT_BEFORE',
  'SILENT_AFTER',
  'TRUNCATED',
  'UNAVAILABLE_BEFORE',
  'UNAVAILABLE_AFTER',
  'THROTTLED',
  'GARBAGE',
] as const satisfies FaultKind[];

/** Says which requests to the table meet the fault: this one, or also all that follow. */
const scopes = ['once', 'onwards'] as const;

const content = {
  comment: 'changed',
  runtime: 'CLOUDFRONT_JS_2_0',
  keyValueStoreArns: [],
  code: { text: '// changed' },
};
const ifMatch = 'ETVPDKIKX0DER';

interface Change {
  operation: string;
  event: string;
  input: object;
  /** The requests to the table that it makes when all goes well; the last one settles the record. */
  requests: number;
  isMade: (name: string) => Promise<boolean>;
}

const summaryOf = (Name: string, Stage: 'DEVELOPMENT' | 'LIVE' = 'DEVELOPMENT') =>
  client.send(new DescribeFunctionCommand({ Name, Stage })).then(
    ({ FunctionSummary }) => FunctionSummary,
    () => undefined,
  );
const isChanged = async (name: string) =>
  (await summaryOf(name))?.FunctionConfig?.Comment === 'changed';

const changes: Change[] = [
  {
    operation: 'updateFunction',
    event: 'UPDATED',
    input: { ifMatch, ...content },
    requests: 4,
    isMade: isChanged,
  },
  {
    operation: 'createFunction',
    event: 'CREATED',
    input: content,
    requests: 4,
    isMade: isChanged,
  },
  {
    operation: 'publishFunction',
    event: 'PUBLISHED',
    input: { ifMatch, force: true },
    requests: 3,
    isMade: async (name) => (await summaryOf(name, 'LIVE')) !== undefined,
  },
  {
    operation: 'deleteFunction',
    event: 'DELETED',
    input: { ifMatch },
    requests: 3,
    isMade: async (name) => (await summaryOf(name)) === undefined,
  },
];

// An account has a hundred functions at most.
afterEach(async () => {
  const { FunctionList } = await client.send(new ListFunctionsCommand({ Stage: 'DEVELOPMENT' }));
  for (const { Name } of FunctionList?.Items ?? []) {
    const { ETag: IfMatch } = await client.send(new DescribeFunctionCommand({ Name }));
    await client.send(new DeleteFunctionCommand({ Name, IfMatch }));
  }
});

const rows = kinds.flatMap((kind) => scopes.map((scope) => ({ kind, scope })));

test.each(rows)(
  'when the table meets $kind $scope at any request, the answer is true, and so is the history after a sweep',
  async ({ kind, scope }) => {
    const faults = changes.flatMap((change) =>
      Array.from({ length: change.requests }, (_, index) => ({
        ...change,
        request: index + 1,
        name: `${kind}-${scope}-${change.event}-${index + 1}`.toLowerCase(),
      })),
    );
    tableProxy.plan = () => ({ kind: 'NONE' });
    for (const { name, operation } of faults)
      if (operation !== 'createFunction') await createSample(client, name);
    letTimePass();
    await onTestClock(sweep());
    const met = new Map<string, number>();
    tableProxy.plan = ({ body }) => {
      const fault = faults.find(({ name }) => body.includes(`"${name}"`));
      if (!fault) return { kind: 'NONE' };
      const count = (met.get(fault.name) ?? 0) + 1;
      met.set(fault.name, count);
      const isMet = scope === 'once' ? count === fault.request : count >= fault.request;
      return { kind: isMet ? kind : 'NONE' };
    };
    const answers = await onTestClock(
      Promise.all(
        faults.map((fault) => changeBy(fault.operation, { name: fault.name, ...fault.input })),
      ),
    );
    tableProxy.plan = () => ({ kind: 'NONE' });
    for (const [index, fault] of faults.entries()) {
      const made = await fault.isMade(fault.name);
      // Only settling may fail without a word: the change has been made by then.
      expect([fault.name, answers[index]]).toEqual([fault.name, made ? 'Success' : 'NOT_APPLIED']);
      if (fault.request === fault.requests) expect([fault.name, made]).toEqual([fault.name, true]);
    }
    // All that was left open is over.
    for (let times = 0; times < 5; times += 1) letTimePass();
    await onTestClock(sweep());
    for (const fault of faults) {
      const shown = await onTestClock(versionsOf(fault.name));
      const own = shown.filter(({ source }) => source === 'GATEWAY');
      const made = await fault.isMade(fault.name);
      const expected = made ? [{ event: fault.event, state: 'APPLIED' }] : [];
      // Nothing proves that a creation was not made: it may have been made and undone.
      const known = own.filter(({ state }) => made || state !== 'UNKNOWN');
      expect([fault.name, known.map(({ event, state }) => ({ event, state }))]).toEqual([
        fault.name,
        expected,
      ]);
    }
  },
  60_000,
);

/** Makes a change, and gives its outcome in a word. */
async function changeBy(operation: string, input: object): Promise<string> {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}`;
  const query = `mutation ($input: ${type}Input!) { ${operation}(input: $input) {
    __typename ... on ServiceUnavailable { outcome } ... on Throttling { errorCode }
  } }`;
  const { __typename: typeName, outcome } = await gateway.ask(query, { input });
  if (typeName === `${type}Success`) return 'Success';
  return typeName === 'Throttling' ? 'NOT_APPLIED' : String(outcome ?? typeName);
}

interface Shown {
  event: string;
  source: string;
  state: string;
}

async function versionsOf(name: string): Promise<Shown[]> {
  const query = `query ($name: String!) { versions(name: $name) { nodes { event source state } } }`;
  const { nodes } = await gateway.ask(query, { name });
  return nodes as Shown[]; // as selected
}
