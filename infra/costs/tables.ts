import { readFile } from 'node:fs/promises';

/** Holds list prices of us-east-1 in 2025, in dollars, without free tiers. Prices change. */
const prices = {
  apiMillion: 1,
  lambdaMillion: 0.2,
  gbSecond: 0.0000133334,
  logGb: 0.5,
  traceMillion: 5,
  alarm: 0.1,
  metric: 0.3,
  dashboard: 3,
  writeMillion: 0.625,
  readMillion: 0.125,
  storageGb: 0.25,
  recoveryGb: 0.2,
};

/** Holds bytes that AWS logs of a request besides the gateway: the access line, and START, END and REPORT. */
const loggedByAws = 700;
/** Names the memory of which a Lambda has one processor, in MB (AWS Lambda, "Configure function memory"). */
const processorMb = 1_769;

/** Holds what the bench measured of a request. */
interface Measured {
  request: string;
  'own processor ms, warm': number;
  'ms at 1,024 MB': number;
  'dollars per million': number;
  'cold start ms': number;
  'cold processor ms': number;
  'bytes logged': number;
}

type Row = readonly string[];

/** Represents a table: the words of its first row, and its rows. */
export interface Table {
  head: Row;
  rows: readonly Row[];
}

const dollars = (amount: number) => `$${amount.toFixed(2)}`;

/** Gives what a million requests of `ms` at 1 GB or less cost in Lambda's time. */
function timeOf(ms: number, memoryMb: number): number {
  return (ms / 1_000) * (memoryMb / 1_024) * prices.gbSecond * 1_000_000;
}

async function measured(): Promise<[Measured, Measured]> {
  const file = new URL('../../test/bench/results.json', import.meta.url);
  const { lambda } = JSON.parse(await readFile(file, 'utf8'));
  return lambda.tables['AWS Lambda, for infra/README.md'];
}

async function alarms(): Promise<number> {
  const text = await readFile(new URL('../alarms.yml', import.meta.url), 'utf8');
  return (text.match(/^ {2}\w+Alarm:/gm) ?? []).length;
}

/** Calculates all tables of costs from the prices and from the bench's last run. */
export async function tables(): Promise<Table[]> {
  const [update, describe] = await measured();
  return [
    perMillion(update),
    perMonth(await alarms()),
    ofHistory(),
    ofBench(update, describe),
    scale(update),
  ];
}

function perMillion(update: Measured): Table {
  const logged = update['bytes logged'] + loggedByAws;
  return {
    head: ['a million requests', 'price', 'cost'],
    rows: [
      ['HTTP API, up to 512 KB each', '$1.00 a million', dollars(prices.apiMillion)],
      ['Lambda requests', '$0.20 a million', dollars(prices.lambdaMillion)],
      ['Lambda time of 300 ms at 1 GB', '$0.0000133334 a GB-second', dollars(timeOf(300, 1_024))],
      [
        `logs of ${logged.toLocaleString('en')} bytes`,
        '$0.50 a GB',
        dollars((logged / 1_000) * prices.logGb),
      ],
      ['X-Ray, if on', '$5.00 a million traces', dollars(prices.traceMillion)],
    ],
  };
}

function perMonth(count: number): Table {
  return {
    head: ['a month, without traffic', 'price', 'cost'],
    rows: [
      [`${count} alarms`, '$0.10 an alarm', dollars(count * prices.alarm)],
      ['5 metrics of each API, 5 from logs', '$0.30 a metric', dollars(15 * prices.metric)],
      [
        'each operation with an outcome that has occurred',
        '$0.30 a metric',
        dollars(prices.metric),
      ],
      ['the dashboard, after three in the account', '$3.00 a dashboard', dollars(prices.dashboard)],
    ],
  };
}

function ofHistory(): Table {
  const changes = 100 * 10 * 365;
  const writes = (changes * 14) / 1_000_000;
  const gb = (changes * 11) / 1_000_000;
  const monthly = gb * (prices.storageGb + prices.recoveryGb);
  return {
    head: ['a year of history', 'price', 'cost'],
    rows: [
      [
        `${writes.toFixed(1)} million write units`,
        '$0.625 a million',
        dollars(writes * prices.writeMillion),
      ],
      [
        '0.8 million read units, the observer included',
        '$0.125 a million',
        dollars(0.8 * prices.readMillion),
      ],
      [
        `storage, ${gb.toFixed(1)} GB at its end`,
        '$0.25 a GB-month, and $0.20 for the recovery',
        dollars((monthly / 2) * 12),
      ],
    ],
  };
}

function ofBench(update: Measured, describe: Measured): Table {
  const row = (title: string, cell: (of: Measured) => string) => [
    title,
    cell(update),
    cell(describe),
  ];
  return {
    head: ['the gateway alone', update.request, describe.request],
    rows: [
      row('processor time, warm', (of) => `${of['own processor ms, warm'].toFixed(2)} ms`),
      row('at 1,024 MB', (of) => `${of['ms at 1,024 MB'].toFixed(2)} ms`),
      row('the same in dollars a million', (of) => dollars(of['dollars per million'])),
      row('cold start, with a code cache', (of) => `${of['cold start ms']} ms`),
      row('bytes logged', (of) => of['bytes logged'].toLocaleString('en')),
    ],
  };
}

/** Says what a million requests of 300 ms cost at several sizes. A start takes the same processor time at each. */
function scale(update: Measured): Table {
  const sizes = [256, 512, 1_024, 1_769];
  const startMs = (mb: number) => update['cold processor ms'] / Math.min(1, mb / processorMb);
  return {
    head: ['a million requests of 300 ms', ...sizes.map((mb) => `${mb.toLocaleString('en')} MB`)],
    rows: [
      ['waiting for CloudFront', ...sizes.map((mb) => dollars(timeOf(300, mb)))],
      ['1 in 100 starts cold', ...sizes.map((mb) => dollars(timeOf(startMs(mb), mb) / 100))],
      ['a start takes', ...sizes.map((mb) => `${Math.round(startMs(mb))} ms`)],
    ],
  };
}
