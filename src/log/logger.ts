import { isNativeError } from 'node:util/types';

/** Lists all that a line may hold besides its message. Nothing else is written: no code, event, token or key. */
const allowedKeys = new Set([
  'subject',
  'sessionName',
  'operation',
  'action',
  'function',
  'ifMatch',
  'etag',
  'codeSha256',
  'keyValueStore',
  'partition',
  'puts',
  'deletes',
  'changesSha256',
  'mode',
  'dryRun',
  'entries',
  'entriesSha256',
  'creates',
  'replaces',
  'confirmed',
  'inDoubt',
  'stopped',
  'outcome',
  'recovered',
  'forced',
  'number',
  'restoredFrom',
  'changeMessage',
  'testCase',
  'passed',
  'failed',
  'listed',
  'visited',
  'failed',
  'settled',
  'observed',
  'code',
  'path',
  'requestId',
  'awsRequestId',
  'awsCode',
  'traceparent',
  'xRayTraceId',
  'durationMs',
]);

const maxTextCharacters = 500;

/** Removes what is in quotation marks: messages of libraries repeat values there, which may be code or a secret. */
function withoutQuotes(text: string): string {
  const quoted = /"[^"]*"|'[^']*'|`[^`]*`/g;
  return text.replaceAll(quoted, '"…"').slice(0, maxTextCharacters);
}

/** Shortens a text: a name or a version in a request may be long, even if it is refused. */
function short(value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, maxTextCharacters) : value;
}

/** Bounds the causes of an error that are written: they may form a circle. */
const maxCauses = 3;

/** Gives name, message without values, and where it was thrown: the first lines of a stack repeat the message. */
function withoutValues(error: Error, causesLeft = maxCauses): Fields {
  const { name, message, stack = '', cause } = error;
  return {
    name,
    message: withoutQuotes(message),
    stack: stack.split('\n').filter((line) => /^ {4}at /.test(line)),
    ...(isNativeError(cause) && causesLeft > 0 && { cause: withoutValues(cause, causesLeft - 1) }),
  };
}

type Fields = Readonly<Record<string, unknown>>;
type Level = 'info' | 'warn' | 'error';

/** Writes lines of JSON, one for each entry. Fields that are not allowed are left out. */
export interface Logger {
  info: (message: string, fields?: Fields | Error) => void;
  warn: (message: string, fields?: Fields | Error) => void;
  error: (message: string, fields?: Fields | Error) => void;
  /** Writes an object as it is, with the service's name: for metrics. */
  metrics: (values: object) => void;
}

/**
 * Makes the one log of a process. `functionName` is the Lambda's, which holds stage and API, so that stages of one
 * account keep their figures apart. Lambda puts words of its own before what goes through the global console, so there
 * lines go past it; anywhere else that console is the log.
 */
export function createLogger(functionName: string | undefined): Logger {
  const service = functionName ?? 'cloudfront-functions-gateway';
  const writeLine =
    functionName === undefined
      ? (level: Level | 'log', line: string) => console[level](line)
      : (_: Level | 'log', line: string) => void process.stdout.write(`${line}\n`);
  const writeAt = (level: Level) => (message: string, fields?: Fields | Error) =>
    writeLine(level, JSON.stringify(entryOf(level, message, { service, fields })));
  return {
    info: writeAt('info'),
    warn: writeAt('warn'),
    error: writeAt('error'),
    metrics: (values) => writeLine('log', JSON.stringify({ ...values, service })),
  };
}

function entryOf(
  level: Level,
  message: string,
  { service, fields = {} }: { service: string; fields: Fields | Error | undefined },
): Fields {
  const given: Fields = isNativeError(fields) ? { error: fields } : fields;
  const entry: Record<string, unknown> = {
    level: level.toUpperCase(),
    message: withoutQuotes(message),
    timestamp: new Date().toISOString(),
    service,
  };
  for (const [key, value] of Object.entries(given)) {
    if (allowedKeys.has(key) && value !== undefined) entry[key] = short(value);
  }
  const { error, reason } = given;
  if (typeof reason === 'string') entry['reason'] = withoutQuotes(reason);
  if (isNativeError(error)) entry['error'] = withoutValues(error);
  return entry;
}
