/** `npm start`: the gateway on this machine, over the embedded CloudFront; with `--aws` over the real one. */
import { ConfigError, localConfig, type LocalConfig } from '../config.ts';
import { StateFileError } from '../emulator/index.ts';
import { KeyFileError } from './developmentKey.ts';
import type { Answered } from './apiGateway.ts';
import type { LocalGateway } from './gateway.ts';
import { makeReadable, requestLine } from './logLines.ts';
import { callers } from './tokens.ts';

// As the bundles have it: without, graphql-js checks at every step what only a developer of it gets wrong.
process.env['NODE_ENV'] = 'production';
makeReadable(console);
try {
  const aws = isAws(process.argv.slice(2));
  const { startGateway } = await import('./gateway.ts');
  const gateway = await startGateway({ ...localConfig(process.env), aws, onAnswer });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void gateway.close());
  }
  introduce(gateway);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

function onAnswer(answered: Answered): void {
  console.log(requestLine(answered));
}

/** Throws `ConfigError` for any other argument. */
function isAws(given: readonly string[]): boolean {
  const other = given.find((argument) => argument !== '--aws');
  if (other === undefined) return given.length > 0;
  throw new ConfigError(`No such argument: ${other}. There is one: npm start -- --aws`);
}

function introduce({ url, emulatorUrl }: LocalGateway): void {
  console.log(
    emulatorUrl
      ? `embedded CloudFront ${emulatorUrl} (access key test, secret test)`
      : `real CloudFront of AWS, ${process.env['AWS_REGION']}, with this machine's own credentials`,
  );
  console.log(`playground ${url}/graphiql, API page ${url}/docs`);
  console.log('Loopback only. A token for 12 hours:');
  console.log(`  npm run -s token -- ${callers.join('|')}`);
  console.log(
    `  curl -s ${url}/v1/functions -H "authorization: Bearer $(npm run -s token -- admin)"`,
  );
  console.log(`gateway ready ${url}`);
}

/** One line with the mend for what people will meet. */
function explain(error: unknown): unknown {
  if ([ConfigError, StateFileError, KeyFileError].some((known) => error instanceof known))
    return (error as Error).message; // all three are errors
  if (!(error instanceof Error)) return error;
  const { code, port } = error as NodeJS.ErrnoException & Partial<LocalConfig>; // what Node's listen adds
  if (code !== 'EADDRINUSE') return error;
  return `Port ${port} is in use. Set PORT and EMULATOR_PORT to other ports; 0 picks free ones.`;
}
