/**
 * Holds one warm handler for the bench, which tells it what to run: `calls` invocations of `events` in turn, `inFlight`
 * at a time. Answers with microseconds of processor and of time for each call, and with the process's memory.
 */
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const loadHandler = require('./loadHandler.cjs');

let handler;
let invocations = 0;

function invoke(event) {
  invocations += 1;
  const awsRequestId = `00000000-0000-4000-8000-${String(invocations).padStart(12, '0')}`;
  const endsAt = Date.now() + 29_000;
  return handler(event, {
    awsRequestId,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    getRemainingTimeInMillis: () => endsAt - Date.now(),
  });
}

async function invokeWell(event) {
  const result = await invoke(event);
  if (
    result.statusCode === 200 &&
    !/"errors":|"__typename":"(?!\w+Success|CloudFrontFunction")/.test(result.body)
  )
    return;
  throw new Error(`unexpected answer: ${JSON.stringify(result)}`);
}

async function run({ events, calls, inFlight }) {
  let next = 0;
  const lane = async () => {
    while (next < calls) await invokeWell(events[next++ % events.length]);
  };
  const startedMs = performance.now();
  const cpuBefore = process.cpuUsage();
  await Promise.all(Array.from({ length: inFlight }, lane));
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    cpuUs: (user + system) / calls,
    wallUs: ((performance.now() - startedMs) * 1_000) / calls,
    rssMb: process.memoryUsage.rss() / 2 ** 20,
  };
}

/** Gives the most resident memory since the last call, in MB. Linux forgets the former peak when it is told to (proc(5), clear_refs). */
function peakMb() {
  const status = readFileSync('/proc/self/status', 'utf8');
  const [, kb] = /^VmHWM:\s+(\d+) kB$/m.exec(status);
  writeFileSync('/proc/self/clear_refs', '5');
  return Number(kb) / 1_024;
}

async function weigh({ event }) {
  global.gc();
  peakMb();
  const cpuBefore = process.cpuUsage();
  const { statusCode, body } = await invoke(event);
  const { user, system } = process.cpuUsage(cpuBefore);
  return { statusCode, body, cpuMs: (user + system) / 1_000, peakMb: peakMb() };
}

const kinds = { run, weigh, invoke: ({ event }) => invoke(event), end: () => process.exit() };

process.on('message', ({ kind, ...asked }) => {
  return Promise.resolve(kinds[kind](asked)).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: String(error?.stack ?? error) }),
  );
});

async function main() {
  handler = await loadHandler(process.env);
  process.send({ result: 'ready' });
}

void main();
