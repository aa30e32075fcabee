/** `npm run bench`: the emulator's speed and memory, as ratios and medians of this run. */
import { readFile } from 'node:fs/promises';
import {
  CloudFrontClient,
  CreateFunctionCommand,
  DescribeFunctionCommand,
  TestFunctionCommand,
} from '@aws-sdk/client-cloudfront';
import { interleaved, median, startProcess, timed } from './measure.ts';

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

const ready = async () => {
  const env = { EMULATOR_PORT: '0' };
  const { child, line } = await startProcess(['src/emulator/main.ts'], env);
  child.stdout?.resume();
  return { child, url: /http:\S+/.exec(line)?.[0] ?? '' };
};

const { child, url } = await ready();
const client = new CloudFrontClient({
  endpoint: url,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

const create = (Name: string, code: string) =>
  client.send(
    new CreateFunctionCommand({
      Name,
      FunctionConfig: { Comment: '', Runtime: 'cloudfront-js-2.0' },
      FunctionCode: Buffer.from(code),
    }),
  );
const describeFunction = () => client.send(new DescribeFunctionCommand({ Name: 'header' }));
const testFunction = (Name: string) =>
  client.send(new TestFunctionCommand({ Name, IfMatch, EventObject }));

async function rssMb(): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

function print(what: string, figure: string, limit: string): void {
  console.log(`${what.padEnd(52)} ${figure.padStart(18)}   limit ${limit}`);
}

console.log('Warm calls over the socket, interleaved …');
await create('header', header);
await interleaved(200, { describeFunction, test: () => testFunction('header') });
const warm = await interleaved(500, { describeFunction, test: () => testFunction('header') });
const describeMs = median(warm.describeFunction);
const testMs = median(warm.test);
print('DescribeFunction, median', `${describeMs.toFixed(2)} ms`, '-');
print('TestFunction of a small handler, median', `${testMs.toFixed(2)} ms`, '-');
print('TestFunction / DescribeFunction', (testMs / describeMs).toFixed(2), '<= 3');

console.log('Code that does not end …');
for (const [name, code] of Object.entries(endless)) {
  const Name = name.replaceAll(' ', '-');
  await create(Name, code);
  const ms = median([
    await timed(() => testFunction(Name)),
    await timed(() => testFunction(Name)),
    await timed(() => testFunction(Name)),
  ]);
  print(`${name}: stopped after, in deadlines`, (ms / deadlineMs).toFixed(2), '<= 1.50');
}

console.log('Memory …');
for (let run = 0; run < 1_000; run += 1) await testFunction('header');
const early = await rssMb();
for (let run = 1_000; run < 10_000; run += 1) {
  await testFunction('header');
  if (run % 3_000 === 0) console.log(`  ${run} of 10000 runs`);
}
const late = await rssMb();
print(
  'RSS after 10,000 runs / after 1,000',
  `${(late / early).toFixed(2)} (${late.toFixed(0)} MB)`,
  '<= 1.20',
);
child.kill();

console.log('Start …');
const starts = await interleaved(11, {
  node: async () => (await startProcess(['-e', 'console.log(1)'])).child.kill(),
  emulator: async () => (await ready()).child.kill(),
});
const overNodeMs = median(starts.emulator) - median(starts.node);
print("start, over Node's own", `${overNodeMs.toFixed(0)} ms`, '<= 150 ms');
