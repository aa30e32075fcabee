/** Measures one cold start under AWS's own runtime client, from the spawn of Node to the first answer. */
import { readdirSync, readFileSync } from 'node:fs';
import { startLambda } from '../support/lambdaRuntime.ts';
import { lambdaEnvironment, type Packaged } from './environment.ts';
import { endWithUs } from './measure.ts';

export interface ColdStart {
  totalMs: number;
  /** Until the runtime client has the event, with which Node and the handler have started. */
  loadMs: number;
  invokeMs: number;
  cpuMs: number;
  rssMb: number;
}

export interface StartOptions {
  packaged: Packaged;
  upstreamUrl: string;
  event: object;
  env?: Record<string, string>;
}

/** Starts a handler under the runtime client that `installRuntimeClient` has laid out, with the flags that Lambda uses. */
export async function coldStart(client: string, options: StartOptions): Promise<ColdStart> {
  const { packaged, upstreamUrl, event, env } = options;
  const { root, handler } = packaged;
  const spawnedMs = performance.timeOrigin + performance.now();
  const lambda = startLambda({
    client,
    root,
    name: handler.split('/')[1] ?? 'peer',
    env: { ...lambdaEnvironment(packaged, upstreamUrl), ...env },
  });
  const { child } = lambda;
  endWithUs(child);
  const { result, invoked, answered } = await lambda.invoke(event);
  const cpuMs = cpuMsOf(child.pid);
  const rssMb = rssMbOf(child.pid);
  child.kill('SIGKILL');
  await lambda.end();
  const isGood = result.statusCode === 200 && !result.body.includes('"errors":');
  if (!isGood) throw new Error(`${root} answered ${JSON.stringify(result)}`);
  return {
    totalMs: answered.atMs - spawnedMs,
    loadMs: invoked.atMs - spawnedMs,
    invokeMs: answered.atMs - invoked.atMs,
    cpuMs,
    rssMb,
  };
}

/** Reads the processor time of all threads of a process, to the nanosecond: proc(5), `schedstat`. */
function cpuMsOf(pid: number | undefined): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const spentNs = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return spentNs.reduce((sum, one) => sum + one, 0) / 1e6;
}

export function rssMbOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
