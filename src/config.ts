/** Parses every environment variable of ours. The AWS SDK reads its own. */

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reports that a setting cannot be used. Its message starts with the variable's name. */
export class ConfigError extends Error {}

/** Reads a whole number from 0 to 65535. Throws `ConfigError`. */
function portFrom(environment: Environment, name: string, otherwise: number): number {
  const text = environment[name];
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new ConfigError(`${name} must be a port from 0 to 65535, not "${text}"`);
}

/** Reads `true` or `false`, false unless set. Throws `ConfigError`. */
function flagFrom(environment: Environment, name: string): boolean {
  const text = environment[name] ?? 'false';
  if (text === 'true' || text === 'false') return text === 'true';
  throw new ConfigError(`${name} must be true or false, not "${text}"`);
}

/** Reads names of hosts, separated by commas. Throws `ConfigError`. */
function hostsFrom(environment: Environment, name: string): string[] {
  const hosts = (environment[name] || undefined)?.split(',').map((host) => host.trim()) ?? [];
  const wrong = hosts.find((host) => !/^[\w.-]+$/.test(host));
  if (wrong === undefined) return hosts;
  throw new ConfigError(`${name} must be names without ports, separated by commas, not "${wrong}"`);
}

/** Reads the operator role's ARN; undefined for `none`. Throws `ConfigError`. */
function roleFrom(environment: Environment, name: string): string | undefined {
  const text = environment[name] ?? '';
  if (text === 'none') return undefined;
  if (/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(text)) return text;
  throw new ConfigError(`${name} must be the ARN of a role, or none, not "${text}"`);
}

/** Reads the ARN of a Lambda; undefined unless set. Throws `ConfigError`. */
function lambdaFrom(environment: Environment, name: string): string | undefined {
  const text = environment[name] || undefined;
  if (text === undefined || /^arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:[\w-]+$/.test(text))
    return text;
  throw new ConfigError(`${name} must be the ARN of a Lambda, not "${text}"`);
}

/** Reads the path that the gateway is below; empty unless set. Throws `ConfigError`. */
function basePathFrom(environment: Environment): string {
  const text = environment['BASE_PATH'] ?? '';
  if (text === '' || /^(?:\/[\w.~-]*[\w~-])+$/.test(text)) return text;
  throw new ConfigError(`BASE_PATH must begin with a slash and not end with one, not "${text}"`);
}

/** Reads the name of the history's table; undefined for `off`, and unless set. Throws `ConfigError`. */
function tableFrom(environment: Environment, name: string): string | undefined {
  const text = environment[name] || 'off';
  if (text === 'off') return undefined;
  if (/^[\w.-]{3,255}$/.test(text)) return text;
  throw new ConfigError(`${name} must be the name of a table, or off, not "${text}"`);
}

/** Holds the settings of the Lambdas `graphql` and `rest`. */
export interface GatewayConfig {
  /** `INTROSPECTION`: whether the GraphQL schema can be queried. */
  introspection: boolean;
  /**
   * `OPERATOR_ROLE_ARN`: the role whose sessions callers get. Undefined when it says `none`: then every call is made
   * with the process's own credentials, and IAM does not tell callers apart.
   */
  operatorRoleArn: string | undefined;
  /** `HISTORY_TABLE`: the table of the history. Undefined when it says `off`: then there is none. */
  historyTable: string | undefined;
  /**
   * `HISTORY_UNTIL_MS`: how long after its intent a change may still be carried out. By default six and a half minutes: the
   * longest request, the life of a signature and a minute of difference between clocks.
   */
  historyUntilMs: number;
  /** `SANDBOX_FUNCTION`: the ARN of the Lambda that runs drafts. Undefined when it is not set: then there is none. */
  sandboxFunction: string | undefined;
  /** `GROUPS_CLAIM`: the claim of a token that holds the caller's groups; `groups` unless told. */
  groupsClaim: string;
  /** `SUBJECT_CLAIM`: the claim of a token that names the caller; `sub` unless told. */
  subjectClaim: string;
  /** `ACCESS_FILE`: a file in place of infra/access.json, which the bundles hold. */
  accessFile: string | undefined;
  /** `BASE_PATH`: the key of a custom domain's mapping with a slash before it; empty without one. */
  basePath: string;
  /** `AWS_LAMBDA_FUNCTION_NAME`, which Lambda sets; undefined elsewhere. */
  functionName: string | undefined;
}

/** Reads the settings of the Lambdas `graphql` and `rest`. Throws `ConfigError`. */
export function gatewayConfig(environment: Environment): GatewayConfig {
  return {
    introspection: flagFrom(environment, 'INTROSPECTION'),
    operatorRoleArn: roleFrom(environment, 'OPERATOR_ROLE_ARN'),
    historyTable: tableFrom(environment, 'HISTORY_TABLE'),
    historyUntilMs: Number(environment['HISTORY_UNTIL_MS'] || 390_000),
    sandboxFunction: lambdaFrom(environment, 'SANDBOX_FUNCTION'),
    groupsClaim: environment['GROUPS_CLAIM'] || 'groups',
    subjectClaim: environment['SUBJECT_CLAIM'] || 'sub',
    accessFile: environment['ACCESS_FILE'] || undefined,
    basePath: basePathFrom(environment),
    functionName: environment['AWS_LAMBDA_FUNCTION_NAME'],
  };
}

/** Holds the settings of the pages. */
export interface PagesConfig {
  /** `PAGES`: `off` and there are none, so that every address is a 404. */
  isOn: boolean;
  /** `TOKEN_HINT`: where a person gets a token; shown beside the field for it. */
  tokenHint: string;
  /** `BASE_PATH`: the key of a custom domain's mapping with a slash before it; empty without one. */
  basePath: string;
  /** `AWS_LAMBDA_FUNCTION_NAME`, which Lambda sets; undefined elsewhere. */
  functionName: string | undefined;
}

/** Reads the settings of the Lambda `pages`. Throws `ConfigError`. */
export function pagesConfig(environment: Environment): PagesConfig {
  const text = environment['PAGES'] ?? 'on';
  if (text !== 'on' && text !== 'off')
    throw new ConfigError(`PAGES must be on or off, not "${text}"`);
  const tokenHint = environment['TOKEN_HINT'] || 'Ask the people who run this gateway for one.';
  const functionName = environment['AWS_LAMBDA_FUNCTION_NAME'];
  return { isOn: text === 'on', tokenHint, basePath: basePathFrom(environment), functionName };
}

/** Holds the settings of `npm start`. */
export interface LocalConfig {
  /** `PORT` of the gateway; 0 picks a free one. */
  port: number;
  /** `EMULATOR_PORT` of the embedded CloudFront, likewise. */
  emulatorPort: number;
  /** `BASE_PATH` of the gateway, as of the Lambdas. */
  basePath: string;
  /** `EMULATOR_STATE`: file that keeps what the embedded CloudFront has; else nothing is kept. */
  emulatorState: string | undefined;
  /** `EMULATOR_HOSTS`: names that the embedded CloudFront answers to besides those of this machine. */
  emulatorHosts: readonly string[];
}

/** Reads the settings of `npm start`. Throws `ConfigError`. */
export function localConfig(environment: Environment): LocalConfig {
  return {
    port: portFrom(environment, 'PORT', 4000),
    emulatorPort: portFrom(environment, 'EMULATOR_PORT', 4566),
    basePath: basePathFrom(environment),
    emulatorState: environment['EMULATOR_STATE'] || undefined,
    emulatorHosts: hostsFrom(environment, 'EMULATOR_HOSTS'),
  };
}
