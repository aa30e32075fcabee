/**
 * Tells what many callers take from AWS, by calculation, and what one greedy caller takes from ten others when CloudFront throttles, by
 * simulation.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { CloudFrontClient, CreateFunctionCommand } from '@aws-sdk/client-cloudfront';
import { createEmulator, developmentCredential } from '../../src/emulator/index.ts';
import { accountOfStack, lambdaEnvironment } from '../../src/local/account.ts';
import { codeOf, graphql } from './events.ts';
import { progress, rounded, type PartResult, type Row } from './figures.ts';
import { startInstances, type Instances } from './instances.ts';
import { quantile } from './measure.ts';
import { variants } from './variants.ts';
import type { Workshop } from './workshop.ts';

/** A guess: AWS publishes no rate for functions. */
const cloudFrontPerSecond = 5;
const seconds = Number(process.env['BENCH_SECONDS'] ?? 20);
const ordinaryCallers = 10;
const ordinaryPauseMs = 4_000;

export async function scale(workshop: Workshop): Promise<PartResult> {
  const { GraphQL: packaged } = await workshop.layOut(variants, ['GraphQL']);
  const rows: Row[] = [];
  for (const greedyInFlight of [0, 1, 8]) {
    progress(`Scale: a greedy caller with ${greedyInFlight} in flight …`);
    const emulator = await createEmulator({
      ...(await accountOfStack()),
      requestsPerSecond: cloudFrontPerSecond,
    });
    await createFunction(emulator.url);
    const env = { ...lambdaEnvironment(emulator.url), HISTORY_TABLE: 'off' };
    const most = ordinaryCallers + greedyInFlight;
    const instances = await startInstances(most, { packaged, upstreamUrl: emulator.url, env });
    rows.push(...(await rivals(instances, greedyInFlight)));
    await instances.end();
    await emulator.close();
  }
  const title = `Ten callers that ask every 4 s, and a greedy one, over ${seconds} s; CloudFront answers ${cloudFrontPerSecond} calls a second`;
  return {
    tables: { 'What callers take from AWS at their busiest': demand(), [title]: rows },
    figures: [],
  };
}

async function createFunction(endpoint: string): Promise<void> {
  const client = new CloudFrontClient({
    endpoint,
    region: 'us-east-1',
    credentials: developmentCredential,
  });
  const FunctionConfig = { Comment: '', Runtime: 'cloudfront-js-2.0' } as const;
  const FunctionCode = Buffer.from(codeOf(1_000));
  await client.send(new CreateFunctionCommand({ Name: 'bench', FunctionConfig, FunctionCode }));
  client.destroy();
}

interface Asked {
  ms: number;
  isAnswered: boolean;
}

async function rivals(instances: Instances, greedyInFlight: number): Promise<Row[]> {
  const untilMs = performance.now() + seconds * 1_000;
  const caller = async (subject: string, pauseMs: number, firstAfterMs: number) => {
    const asked: Asked[] = [];
    await pause(firstAfterMs);
    while (performance.now() < untilMs) {
      const startedMs = performance.now();
      const { body = '' } = await instances.invoke(graphql.describe({ subject }));
      const ms = performance.now() - startedMs;
      asked.push({ ms, isAnswered: body.includes('"etag"') });
      await pause(pauseMs);
    }
    return asked;
  };
  const [greedy, ordinary] = await Promise.all([
    Promise.all(Array.from({ length: greedyInFlight }, () => caller('greedy', 0, 0))),
    Promise.all(
      Array.from({ length: ordinaryCallers }, (_, index) =>
        caller(`ordinary-${index}`, ordinaryPauseMs, (index * ordinaryPauseMs) / ordinaryCallers),
      ),
    ),
  ]);
  const about = { 'greedy, in flight': greedyInFlight };
  const rows = [{ ...about, caller: 'the ten', ...summary(ordinary.flat()) }];
  if (greedyInFlight > 0)
    rows.push({ ...about, caller: 'the greedy one', ...summary(greedy.flat()) });
  return rows;
}

function summary(asked: readonly Asked[]) {
  const ms = asked.map((each) => each.ms);
  const answered = asked.filter(({ isAnswered }) => isAnswered).length;
  return {
    requests: asked.length,
    'answered %': rounded((100 * answered) / asked.length),
    'median ms': rounded(quantile(ms, 0.5)),
    '95 % within ms': rounded(quantile(ms, 0.95)),
  };
}

/** What a request takes is in docs/calls.md. One in ten is an update that names every field, the others describe. */
const share = { update: 0.1, describe: 0.9 };
const requestSeconds = 0.3;
const sessionMinutes = 10;

/** Calculates what so many callers take when each asks once a minute. */
function demand(): Row[] {
  return [100, 1_000, 10_000].map((callers) => {
    const perSecond = callers / 60;
    const instances = Math.ceil(perSecond * requestSeconds);
    // Each instance makes a caller's session anew when the last one ends; one that keeps a hundred callers drops the others.
    const isKept = callers <= 100;
    const sessions = isKept ? (callers * instances) / (sessionMinutes * 60) : perSecond;
    return {
      callers,
      'requests a second': rounded(perSecond),
      'Lambda instances': instances,
      'CloudFront calls a second': rounded(perSecond * (share.update + share.describe)),
      'AssumeRole a second, at most': rounded(Math.min(sessions, perSecond)),
      'DynamoDB writes a second': rounded(perSecond * share.update * 3),
      'write units a second': rounded(perSecond * share.update * 14),
    };
  });
}
