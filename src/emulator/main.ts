#!/usr/bin/env node
/** Starts the emulator alone: `npm run emulator`, and the command of its package. */

const isPackage = import.meta.url.endsWith('.js');
const command = isPackage ? 'npx cloudfront-functions-emulator' : 'npm run emulator';
const help = `\
${command}   CloudFront Functions and DynamoDB on this machine, for any AWS client; access key test, secret test

Its address, for this machine only, is the client's endpoint:
  AWS_ENDPOINT_URL_CLOUDFRONT=http://127.0.0.1:4566 aws cloudfront list-functions
  AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE=http://kvs@127.0.0.1:4566 aws cloudfront-keyvaluestore list-keys --kvs-arn ARN
  AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:4566 aws dynamodb list-tables

Variables:
  EMULATOR_PORT   4566 unless set; 0 picks a free one
  EMULATOR_STATE  file that keeps the functions; FILE.kvs keeps data of key value stores, FILE.tables the tables; nothing
                  is kept unless set
  EMULATOR_HOSTS  names in the header Host that it answers to besides localhost and 127.0.0.1, separated by commas
  EMULATOR_UNLIMITED
                  compute, memory or both, separated by a comma: limits of CloudFront that TestFunction does not apply
  EMULATOR_RATE   requests a second that CloudFront answers; more are throttled. Any number unless set`;

const given = process.argv.slice(2);
const unknown = given.find((argument) => argument !== '--help' && argument !== '-h');
if (unknown !== undefined)
  fail(`No such argument: ${unknown}. See ${command}${isPackage ? '' : ' --'} --help`);
else if (given.length > 0) console.log(help);
else await run();

async function run(): Promise<void> {
  // Node caches the compiled sources, so that the next start need not strip their types and compile them again.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache?.(); // not before Node.js 22
  const { createEmulator, limitedResources, tableEngine, StateFileError } =
    await import('./index.ts');
  const options = readOptions(limitedResources);
  if (typeof options === 'string') {
    fail(options);
    return;
  }
  try {
    const emulator = await createEmulator({
      ...options,
      dynamoDb: { engine: tableEngine },
      onAnswer: ({ action, method, path, status }) =>
        console.log(`${status} ${action ?? 'not emulated'} ${method} ${path}`),
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void emulator.close());
    }
    console.log(`CloudFront emulator ready ${emulator.url}`);
  } catch (error) {
    fail(error instanceof StateFileError ? error.message : explain(error, options.port));
  }
}

/** Reads the variables. Gives what is wrong with one of them as text. */
function readOptions<Resource extends string>(resources: readonly Resource[]) {
  const { EMULATOR_PORT, EMULATOR_STATE, EMULATOR_HOSTS, EMULATOR_UNLIMITED, EMULATOR_RATE } =
    process.env;
  const port = EMULATOR_PORT || '4566';
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    return `EMULATOR_PORT must be a port from 0 to 65535, not "${port}"`;
  }
  const hosts = listOf(EMULATOR_HOSTS);
  const wrong = hosts.find((name) => !/^[\w.-]+$/.test(name));
  if (wrong !== undefined) {
    return `EMULATOR_HOSTS must be names without ports, separated by commas, not "${wrong}"`;
  }
  const names = listOf(EMULATOR_UNLIMITED);
  const unlimited = resources.filter((name) => names.includes(name));
  if (unlimited.length < names.length) {
    return `EMULATOR_UNLIMITED must be ${resources.join(' or ')} or both, not "${EMULATOR_UNLIMITED}"`;
  }
  const requestsPerSecond = EMULATOR_RATE ? Number(EMULATOR_RATE) : undefined;
  if (requestsPerSecond !== undefined && !(requestsPerSecond > 0)) {
    return `EMULATOR_RATE must be a number above 0, not "${EMULATOR_RATE}"`;
  }
  const rate = requestsPerSecond === undefined ? {} : { requestsPerSecond };
  const stateFile = EMULATOR_STATE ? { stateFile: EMULATOR_STATE } : {};
  return { port: Number(port), hosts, unlimited, ...rate, ...stateFile };
}

/** Gives the names in a variable that separates them by commas. */
function listOf(text: string | undefined): string[] {
  return (text || undefined)?.split(',').map((name) => name.trim()) ?? [];
}

function fail(reason: unknown): void {
  console.error(reason);
  process.exitCode = 1;
}

/** Gives one line that says how to get a port, when it was the port that failed; other errors as they are. */
function explain(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const mend = 'Set EMULATOR_PORT to another; 0 picks a free one.';
  if (code === 'EADDRINUSE') return `Port ${port} is in use. ${mend}`;
  if (code === 'EACCES') return `Port ${port} is not for this user. ${mend}`;
  return error;
}
