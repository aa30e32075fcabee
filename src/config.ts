/** Every environment variable of ours, parsed once. The AWS SDK reads its own. */

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used. Its message starts with the variable's name. */
export class ConfigError extends Error {}

/** A whole number from 0 to 65535. Throws `ConfigError`. */
function portFrom(environment: Environment, name: string, otherwise: number): number {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new ConfigError(`${name} must be a port from 0 to 65535, not "${text}"`);
}

function flagFrom(environment: Environment, name: string): boolean {
  const text = environment[name] ?? 'false';
  if (text === 'true' || text === 'false') return text === 'true';
  throw new ConfigError(`${name} must be true or false, not "${text}"`);
}

/** Settings of the Lambdas. */
export interface GatewayConfig {
  /** `INTROSPECTION`: whether the GraphQL schema can be queried. */
  introspection: boolean;
}

export function gatewayConfig(environment: Environment): GatewayConfig {
  return { introspection: flagFrom(environment, 'INTROSPECTION') };
}

/** Settings of `npm start`. */
export interface LocalConfig {
  /** `PORT` of the gateway; 0 picks a free one. */
  port: number;
  /** `EMULATOR_PORT` of the embedded CloudFront, likewise. */
  emulatorPort: number;
  /** `EMULATOR_STATE`: file that keeps the embedded CloudFront's functions; else nothing is kept. */
  emulatorState: string | undefined;
}

export function localConfig(environment: Environment): LocalConfig {
  return {
    port: portFrom(environment, 'PORT', 4000),
    emulatorPort: portFrom(environment, 'EMULATOR_PORT', 4566),
    emulatorState: environment['EMULATOR_STATE'] || undefined,
  };
}
