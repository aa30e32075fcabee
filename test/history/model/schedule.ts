import { isWrite } from '../../../src/history/record.ts';
import { sweep, type Times } from '../../../src/history/sweep.ts';
import {
  etagOf,
  firstETag,
  ModelCloudFront,
  Refused,
  sha256,
  type ModelContent,
} from './cloudFront.ts';
import { GatewayRequest, type Parts } from './gateway.ts';
import { logOf, violationsAtRest, watch, type Findings } from './invariants.ts';
import { ModelTable } from './modelTable.ts';
import { Lost, Process, World, type FaultRates } from './world.ts';

/** Holds what one schedule found, with its seed. */
export interface ScheduleReport extends Findings {
  seed: number;
  deeds: number;
  deaths: number;
  calls: number;
  records: number;
  states: Record<string, number>;
}

const rounds = 14;

/** Runs one schedule: rounds of one to four processes at once, then peace, and checks the invariants. */
export async function runSchedule(
  seed: number,
  inspect: (parts: Parts, findings: Findings) => void = () => undefined,
): Promise<ScheduleReport> {
  const rates = ratesFor(seed);
  const world = new World(seed, rates);
  const parts = { world, cloudFront: new ModelCloudFront(world), table: new ModelTable(world) };
  const findings: Findings = { violations: [], excepted: 0 };
  watch(parts, findings);
  for (let round = 0; round < rounds; round += 1) {
    await runAtOnce(world, 1 + Math.floor(world.random() * 4), () => start(parts));
    if (world.random() < 0.5) world.pass(world.pick([2_000, 60_000, 900_000]));
  }
  await bringPeace(parts);
  findings.violations.push(...violationsAtRest(parts));
  inspect(parts, findings);
  return reportOf(seed, parts, findings);
}

/** In six of ten schedules 16 of 100 calls fail, and some processes die. */
function ratesFor(seed: number): FaultRates {
  return seed % 10 < 6 ? { lost: 0.16, death: 0.02 } : { lost: 0.01, death: 0 };
}

async function runAtOnce(world: World, count: number, startOne: () => Running): Promise<void> {
  const running = Array.from({ length: count }, startOne);
  const isOver = () => running.every(({ state }) => state.isOver);
  await world.run(isOver);
}

interface Running {
  state: { isOver: boolean };
}

function follow(process: Process, run: () => Promise<unknown>): Running {
  const state = { isOver: false };
  const end = () => {
    state.isOver = true;
  };
  process.onDeath(end);
  run().then(end, (error: unknown) => {
    end();
    if (!(error instanceof Lost) && !isExpected(error)) throw error;
  });
  return { state };
}

function isExpected(error: unknown): boolean {
  return error instanceof Error && /changed/.test(error.message);
}

function start(parts: Parts): Running {
  const { world } = parts;
  const which = world.random();
  if (which < 0.3) return actOutside(parts);
  if (which < 0.45) return sweepOnce(parts, new Process(skew(world)));
  const process = new Process(skew(world));
  const request = new GatewayRequest(parts, process);
  return follow(process, () => request.change(kindFor(parts), content(world)));
}

const skew = (world: World): number => (world.random() < 0.5 ? -1_000 : 1_000);

/** Gives a content: a quarter of them occur again. */
function content(world: World): ModelContent {
  const isOld = world.random() < 0.25;
  const code = isOld ? world.pick(['a', 'b']) : String(world.random());
  return { code, comment: '' };
}

function kindFor({ world, cloudFront }: Parts) {
  if (!cloudFront.present) return 'CREATE';
  return world.pick([
    'UPDATE',
    'UPDATE',
    'UPDATE',
    'PUBLISH',
    'PUBLISH',
    'DELETE',
    'CREATE',
  ] as const);
}

/** Changes the function around the gateway. */
function actOutside(parts: Parts): Running {
  const { world, cloudFront } = parts;
  const process = new Process(0, false);
  return follow(process, () =>
    world
      .call(process, () => {
        const ifMatch = cloudFront.present ? etagOf(cloudFront.present.development) : '';
        if (!cloudFront.present) cloudFront.create('outside', content(world));
        else if (world.random() < 0.12) {
          cloudFront.delete('outside', ifMatch);
          if (world.random() < 0.7) cloudFront.create('outside', content(world));
        } else if (world.random() < 0.4) cloudFront.publish('outside', ifMatch);
        else cloudFront.update('outside', ifMatch, content(world));
      })
      .catch((error: unknown) => {
        if (!(error instanceof Lost || error instanceof Refused)) throw error;
      }),
  );
}

function sweepOnce(parts: Parts, process: Process): Running {
  const { world, cloudFront, table } = parts;
  const list = (): Map<string, Times> => {
    const { present } = cloudFront;
    if (!present) return new Map();
    const { development, live } = present;
    return new Map([['f', [development.created, development.modified, live?.modified ?? 0]]]);
  };
  return follow(process, () =>
    sweep({
      table: table.tableFor(process),
      list: () => world.call(process, list),
      readerOf: () => cloudFront.readerFor(process),
      storeReaderOf: () => {
        throw new Error('no record is of a key value store');
      },
      sha256,
      firstETag,
      now: () => world.nowMs + process.skewMs,
      newId: () => String(world.random()),
      isTimeLeft: () => world.isCalm || world.random() < 0.95,
      failed: (_name, error) => {
        if (!(error instanceof Lost) && !isExpected(error)) throw error;
      },
    }),
  );
}

/** Ends all faults, lets what was sent be over, and sweeps until nothing is left to do. */
async function bringPeace(parts: Parts): Promise<void> {
  const { world } = parts;
  world.isCalm = true;
  await world.run();
  world.nowMs += 600_000;
  world.pass(1);
  for (let sweeps = 0; sweeps < 3; sweeps += 1)
    await runAtOnce(world, 1, () => sweepOnce(parts, new Process(0, false)));
}

function reportOf(seed: number, { world, cloudFront, table }: Parts, findings: Findings) {
  const records = logOf({ world, cloudFront, table });
  const states: Record<string, number> = {};
  for (const record of records) {
    const key = isWrite(record) ? `${record.state} ${record.evidence ?? ''}`.trim() : record.kind;
    states[key] = (states[key] ?? 0) + 1;
  }
  const { deaths, calls } = world;
  const counts = { deeds: cloudFront.deeds.length, deaths, calls, records: records.length };
  return { seed, ...findings, ...counts, states };
}
