/** Runs warm handlers, each in a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { lambdaEnvironment, type Packaged } from './environment.ts';
import { endWithUs } from './measure.ts';

/** Holds what one call costs. */
export interface Cost {
  cpuUs: number;
  wallUs: number;
  /** Memory of the process, after the calls. */
  rssMb: number;
}

export interface Load {
  events: object[];
  calls: number;
  inFlight: number;
}

/** Holds what one invocation took, and its answer. */
export interface Weight {
  statusCode: number;
  body: string;
  cpuMs: number;
  /** The most resident memory of the process while it ran. */
  peakMb: number;
}

export interface Host {
  run(load: Load): Promise<Cost>;
  /** Invokes it once, after its garbage was collected. Needs `--expose-gc`, and Linux. */
  weigh(event: object): Promise<Weight>;
  invoke(event: object): Promise<{ statusCode: number; body?: string }>;
  /** Once it has ended. */
  end(): Promise<void>;
}

interface HostOptions {
  packaged: Packaged;
  upstreamUrl: string;
  /** File that takes what the handler logs; else nobody keeps it. */
  log?: string;
  env?: Record<string, string>;
  execArgv?: string[];
}

export async function startHost(options: HostOptions): Promise<Host> {
  const { packaged, upstreamUrl, log = '/dev/null', env = {}, execArgv = [] } = options;
  const output = openSync(log, 'w');
  const child = fork('test/bench/host.cjs', [], {
    env: { ...lambdaEnvironment(packaged, upstreamUrl), ...env },
    stdio: ['ignore', output, 'inherit', 'ipc'],
    // A host waits while others run, for which V8 would collect and shrink the heap as if nobody called it any more.
    execArgv: ['--no-memory-reducer', ...execArgv],
  });
  closeSync(output);
  endWithUs(child);
  await answerOf(child);
  const send = (message: object) => {
    const answer = answerOf(child);
    child.send(message);
    return answer;
  };
  return {
    run: (load) => send({ kind: 'run', ...load }) as Promise<Cost>, // host.cjs gives it
    weigh: (event) => send({ kind: 'weigh', event }) as Promise<Weight>, // likewise
    invoke: (event) => send({ kind: 'invoke', event }) as ReturnType<Host['invoke']>, // likewise
    end: async () => {
      const ended = once(child, 'exit');
      child.send({ kind: 'end' });
      await ended;
    },
  };
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`a host ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', ({ result, error }: { result?: unknown; error?: string }) => {
      child.off('exit', onExit);
      if (error === undefined) resolve(result);
      else reject(new Error(error));
    });
  });
}
