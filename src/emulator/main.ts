/** Starts the emulator alone, for `npm run emulator`. */
import { enableCompileCache } from 'node:module';

// Node caches the compiled sources, so that the next start need not strip their types and compile them again.
enableCompileCache();
const { createEmulator, StateFileError } = await import('./index.ts');

const { EMULATOR_PORT: port = '4566', EMULATOR_STATE: stateFile = '' } = process.env;

try {
  const emulator = await createEmulator({
    port: Number(port),
    ...(stateFile && { stateFile }),
    onAnswer: ({ action, method, path, status }) =>
      console.log(`${status} ${action ?? 'not emulated'} ${method} ${path}`),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void emulator.close());
  }
  console.log(`CloudFront emulator ready ${emulator.url}`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

/** Gives one line that says how to fix the error, for the errors that users meet; other errors as they are. */
function explain(error: unknown): unknown {
  if (error instanceof StateFileError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Set EMULATOR_PORT to another; 0 picks a free one.`;
  if (code === 'ERR_SOCKET_BAD_PORT')
    return `EMULATOR_PORT must be a port from 0 to 65535, not "${port}"`;
  return error;
}
