/** `npm run emulator`: the embedded CloudFront alone. */
import { enableCompileCache } from 'node:module';

// What Node makes of the sources is kept, so that the next start need not strip and compile them again.
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

/** One line with the mend for what people will meet. */
function explain(error: unknown): unknown {
  if (error instanceof StateFileError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Set EMULATOR_PORT to another; 0 picks a free one.`;
  if (code === 'ERR_SOCKET_BAD_PORT')
    return `EMULATOR_PORT must be a port from 0 to 65535, not "${port}"`;
  return error;
}
