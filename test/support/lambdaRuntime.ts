import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Holds a moment of a Lambda's process. */
interface Moment {
  /** Since 1970. */
  atMs: number;
  /** For which its main thread has waited for a processor so far. */
  queuedMs: number;
  /** Of processor time so far. */
  cpuMs: number;
}

/** Holds an answered invocation. */
export interface Answered {
  result: { statusCode: number; headers: Record<string, string>; body: string };
  /** When the runtime client had the event, and when it had the answer. */
  invoked: Moment;
  answered: Moment;
}

/** Describes a Lambda to be started: an unpacked zip, and what is set for it. */
export interface LambdaProcess {
  /** The runtime client, as `installRuntimeClient` gives it. */
  client: string;
  root: string;
  name: string;
  /** Where the handler is below the root, when it is not that of a zip. */
  handler?: string;
  env?: Record<string, string>;
  nodeOptions?: string;
}

/** Describes a Lambda that has been started. */
export interface StartedLambda {
  child: ChildProcess;
  /** The lines of its log so far. */
  log: string[];
  /** Hands it an event. Rejects with its log when it ends without an answer. */
  invoke(event: object): Promise<Answered>;
  end(): Promise<void>;
}

/** Lists Node's flags in Lambda, as far as they are known. */
const flags = [
  '--expose-gc',
  '--max-http-header-size=81920',
  '--no-experimental-detect-module',
  '--no-experimental-require-module',
];

/**
 * Installs AWS's own runtime client and lays it out in a folder, with a stand-in for its native part, which would be
 * compiled: Node takes a folder `rapid-client.node` for the module of that name. Gives the file to be run.
 */
export async function installRuntimeClient(folder: string): Promise<string> {
  const npmCi = [
    'ci',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-update-notifier',
  ];
  // A copy for each test file: two that install into one folder would be in each other's way.
  const lambda = join(folder, 'lambda');
  const filter = (file: string) => !file.includes('node_modules');
  await cp('test/lambda', lambda, { recursive: true, filter });
  await run('npm', ['--prefix', lambda, ...npmCi]);
  const client = join(folder, 'runtime-client');
  await mkdir(join(client, 'rapid-client.node'), { recursive: true });
  await cp(join(lambda, 'node_modules/aws-lambda-ric/index.mjs'), join(client, 'index.mjs'));
  await cp(join(lambda, 'rapidClient.cjs'), join(client, 'rapid-client.node/index.js'));
  return join(client, 'index.mjs');
}

const running = new Set<ChildProcess>();

/** Kills the Lambdas that a failed test has left. */
export function killLambdas(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts a Lambda as AWS does: under the runtime client, with its flags, not in the folder of the handler. */
export function startLambda({ client, ...lambda }: LambdaProcess): StartedLambda {
  const child = spawn(process.execPath, [...flags, client], {
    cwd: tmpdir(),
    env: environmentOf(lambda),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const [, output, errors, events, answers] = child.stdio;
  const log: string[] = [];
  for (const stream of [output, errors]) {
    createInterface(stream as NodeJS.ReadableStream).on('line', (line) => log.push(line)); // pipes, as asked for
  }
  const lines = createInterface(answers as unknown as NodeJS.ReadableStream);
  const exited = once(child, 'close');
  const toLambda = events as Writable;
  // One that has ended is told of by `invoke`.
  toLambda.on('error', () => undefined);
  return {
    child,
    log,
    invoke: async (event) => {
      toLambda.write(`${JSON.stringify(invocationOf(event))}\n`);
      const answer = await Promise.race([once(lines, 'line'), exited.then(() => undefined)]);
      const { body, error, ...moments } = JSON.parse(answer?.[0] ?? '{}');
      if (body === undefined) throw new Error(error ?? log.join('\n'));
      return { result: JSON.parse(body), ...moments };
    },
    end: async () => {
      toLambda.end();
      await exited;
    },
  };
}

function invocationOf(event: object) {
  const headers = {
    'lambda-runtime-aws-request-id': randomUUID(),
    'lambda-runtime-deadline-ms': String(Date.now() + 29_000),
    'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:123456789012:function:gateway',
  };
  return { headers, bodyJson: JSON.stringify(event) };
}

/** Sets what AWS Lambda and serverless.yml set, and nothing of this process's. */
function environmentOf({
  root,
  name,
  handler,
  env,
  nodeOptions = '',
}: Omit<LambdaProcess, 'client'>) {
  const isZip = handler === undefined;
  // As serverless.yml has it.
  const preload = isZip && name !== 'pages' ? `--import=${root}/dist/preload/preload.mjs` : '';
  return {
    // Only an error of the start would be sent there.
    AWS_LAMBDA_RUNTIME_API: '127.0.0.1:9',
    LAMBDA_TASK_ROOT: root,
    _HANDLER: `${handler ?? `dist/${name}/handler`}.handler`,
    AWS_LAMBDA_FUNCTION_NAME: `cloudfront-functions-gateway-prod-${name}`,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'stream',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    OPERATOR_ROLE_ARN: 'none',
    ACCESS_FILE: resolve('src/local/access.json'),
    NODE_OPTIONS: `--max-semi-space-size=8 ${nodeOptions} ${preload}`,
    ...env,
  };
}
