/** `npm start`: the gateway on this machine, over the embedded CloudFront. */
import { ConfigError, localConfig, type LocalConfig } from '../config.ts';
import { StateFileError } from '../emulator/index.ts';
import { startGateway } from './gateway.ts';

try {
  const gateway = await startGateway(localConfig(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void gateway.close());
  }
  console.log(`embedded CloudFront ${gateway.emulatorUrl} (access key test, secret test)`);
  console.log(
    'Loopback only. Every local request is let in: callers and tokens are not built yet.',
  );
  console.log(`gateway ready ${gateway.url}`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

/** One line with the mend for what people will meet. */
function explain(error: unknown): unknown {
  if (error instanceof ConfigError || error instanceof StateFileError) return error.message;
  if (!(error instanceof Error)) return error;
  const { code, port } = error as NodeJS.ErrnoException & Partial<LocalConfig>; // what Node's listen adds
  if (code !== 'EADDRINUSE') return error;
  return `Port ${port} is in use. Set PORT and EMULATOR_PORT to other ports; 0 picks free ones.`;
}
