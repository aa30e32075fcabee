/** Measures one cold start, from the spawn of Node to the first completed invocation. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lambdaEnvironment, type Packaged } from './environment.ts';
import { endWithUs } from './measure.ts';
import type { RuntimeApi } from './runtimeApi.ts';

export interface ColdStart {
  totalMs: number;
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

const bootstrap = resolve('test/bench/bootstrap.cjs');

export async function coldStart(api: RuntimeApi, options: StartOptions): Promise<ColdStart> {
  const { packaged, upstreamUrl, event, env } = options;
  const environment = lambdaEnvironment(packaged, upstreamUrl);
  const answer = api.expect(event);
  const startedMs = performance.now();
  const child = spawn(process.execPath, [bootstrap], {
    cwd: packaged.root,
    env: { ...environment, ...env, AWS_LAMBDA_RUNTIME_API: api.address },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  endWithUs(child);
  const { result, answeredMs, loadMs, invokeMs } = await Promise.race([answer, failed(child)]);
  const cpuMs = cpuMsOf(child.pid);
  const rssMb = rssMbOf(child.pid);
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
  const isGood = result.statusCode === 200 && !result.body.includes('"errors":');
  if (!isGood) throw new Error(`${packaged.root} answered ${JSON.stringify(result)}`);
  return { totalMs: answeredMs - startedMs, loadMs, invokeMs, cpuMs, rssMb };
}

async function failed(child: ChildProcess): Promise<never> {
  const [code, signal] = await once(child, 'exit');
  throw new Error(`a start ended with ${code ?? signal} before it answered`);
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
