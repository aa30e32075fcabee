/** Measures the emulator's own speed and memory. */
import { once } from 'node:events';
import {
  CloudFrontClient,
  CreateFunctionCommand,
  DescribeFunctionCommand,
  TestFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { progress, type Figure, type PartResult } from './figures.ts';
import { interleaved, median, startProcess, timed } from './measure.ts';
import { rssMbOf } from './start.ts';

const IfMatch = 'ETVPDKIKX0DER';
const deadlineMs = 500;
const header = `function handler(event) {
  var response = event.response;
  response.headers['x-content-type-options'] = { value: 'nosniff' };
  return response;
}`;
const endless = {
  'endless loop': 'function handler() { while (true) {} }',
  'endless awaits': 'async function handler() { while (true) await null; }',
  'catastrophic expression': "function handler() { return /^(a+)+$/.test('a'.repeat(40) + 'b'); }",
};
const EventObject = Buffer.from(
  JSON.stringify({
    version: '1.0',
    context: { eventType: 'viewer-response' },
    viewer: { ip: '198.51.100.1' },
    request: { method: 'GET', uri: '/', querystring: {}, headers: {}, cookies: {} },
    response: { statusCode: 200, statusDescription: 'OK', headers: {}, cookies: {} },
  }),
);

export async function emulator(): Promise<PartResult> {
  const { child, url } = await ready();
  const client = new CloudFrontClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const account = callsTo(client);
  await account.create('header', header);
  const warm = await warmCalls(account);
  const figures = [
    ...warm.figures,
    ...(await codeThatDoesNotEnd(account)),
    await memoryOf(child.pid, account),
    await startOf(),
  ];
  child.kill();
  await once(child, 'exit');
  client.destroy();
  return { tables: { 'Emulator, over the socket': warm.rows }, figures };
}

async function ready() {
  const env = { EMULATOR_PORT: '0' };
  const { child, line } = await startProcess(['src/emulator/main.ts'], env);
  child.stdout?.resume();
  return { child, url: /http:\S+/.exec(line)?.[0] ?? '' };
}

function callsTo(client: CloudFrontClient) {
  return {
    create: (Name: string, code: string) =>
      client.send(
        new CreateFunctionCommand({
          Name,
          FunctionConfig: { Comment: '', Runtime: 'cloudfront-js-2.0' },
          FunctionCode: Buffer.from(code),
        }),
      ),
    describe: () => client.send(new DescribeFunctionCommand({ Name: 'header' })),
    test: (Name: string) => client.send(new TestFunctionCommand({ Name, IfMatch, EventObject })),
  };
}

type Account = ReturnType<typeof callsTo>;

async function warmCalls({ describe, test }: Account) {
  progress('Emulator: warm calls …');
  const calls = { DescribeFunction: describe, TestFunction: () => test('header') };
  await interleaved(200, calls);
  const times = await interleaved(500, calls);
  const describeMs = median(times.DescribeFunction);
  const testMs = median(times.TestFunction);
  const rows = Object.entries(times).map(([action, values]) => ({
    action,
    'median ms': median(values).toFixed(2),
  }));
  const figure = 'emulator: TestFunction of a small handler / DescribeFunction';
  return { rows, figures: [{ figure, value: testMs / describeMs, target: 2.5 }] };
}

async function codeThatDoesNotEnd({ create, test }: Account): Promise<Figure[]> {
  progress('Emulator: code that does not end …');
  const figures: Figure[] = [];
  for (const [name, code] of Object.entries(endless)) {
    const Name = name.replaceAll(' ', '-');
    await create(Name, code);
    const times = [];
    for (let run = 0; run < 3; run += 1) times.push(await timed(() => test(Name)));
    const figure = `emulator: ${name} stopped after, in deadlines`;
    figures.push({ figure, value: median(times) / deadlineMs, limit: '1.0', target: 1.5 });
  }
  return figures;
}

async function memoryOf(pid: number | undefined, { test }: Account): Promise<Figure> {
  const batch = 1_000;
  const lane = async () => {
    for (let run = 0; run < batch / 2; run += 1) await test('header');
  };
  const runBatch = () => Promise.all([lane(), lane()]); // it has two threads
  await runBatch();
  const early = rssMbOf(pid);
  for (let done = batch; done < 10_000; done += batch) {
    progress(`Emulator: memory, ${done} of 10000 runs …`);
    await runBatch();
  }
  const figure = 'emulator: memory after 10000 runs / after 1000';
  return { figure, value: rssMbOf(pid) / early, limit: '1.0', target: 1.2 };
}

async function startOf(): Promise<Figure> {
  progress('Emulator: start …');
  const starts = await interleaved(21, {
    node: async () => (await startProcess(['-e', 'console.log(1)'])).child.kill(),
    emulator: async () => (await ready()).child.kill(),
  });
  const value = median(starts.emulator) - median(starts.node);
  return { figure: "emulator: start, over Node's own", value, unit: 'ms', target: 150 };
}
