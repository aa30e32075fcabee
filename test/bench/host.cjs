/**
 * Holds one warm handler for the bench, which tells it what to run: `calls` invocations of `events` in turn, `inFlight`
 * at a time. Answers with microseconds of processor and of time for each call, and with the process's memory.
 */
'use strict';
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

process.on('message', ({ kind, ...asked }) => {
  if (kind === 'end') return process.exit();
  return Promise.resolve(kind === 'run' ? run(asked) : invoke(asked.event)).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: String(error?.stack ?? error) }),
  );
});

async function main() {
  handler = await loadHandler(process.env);
  process.send({ result: 'ready' });
}

void main();
