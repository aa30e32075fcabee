import { isNativeError } from 'node:util/types';

/** All that a line may hold besides its message. What is not named here is not written: no code, event, token or key. */
const allowedKeys = new Set([
  'subject',
  'sessionName',
  'operation',
  'action',
  'function',
  'ifMatch',
  'etag',
  'codeSha256',
  'outcome',
  'recovered',
  'code',
  'path',
  'requestId',
  'awsRequestId',
  'durationMs',
]);

const maxTextCharacters = 500;

/** Messages of others repeat values in quotation marks, which may be code or a secret. */
function withoutQuotes(text: string): string {
  const quoted = /"[^"]*"|'[^']*'|`[^`]*`/g;
  return text.replaceAll(quoted, '"…"').slice(0, maxTextCharacters);
}

/** What a caller sends as a name or a version may be long, even if it is refused. */
function short(value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, maxTextCharacters) : value;
}

/** Name, message without values, and where it was thrown: the first lines of a stack repeat the message. */
function withoutValues(error: Error): Fields {
  const { name, message, stack = '', cause } = error;
  return {
    name,
    message: withoutQuotes(message),
    stack: stack.split('\n').filter((line) => /^ {4}at /.test(line)),
    ...(isNativeError(cause) && { cause: withoutValues(cause) }),
  };
}

type Fields = Readonly<Record<string, unknown>>;
type Level = 'info' | 'warn' | 'error';

/** Stage and face are in the name that a stack gives its Lambda: stages of one account keep their figures apart. */
export const service = process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'cloudfront-functions-gateway';

/**
 * Writes one line. AWS Lambda puts words of its own before what goes through the global console, so there it goes past
 * it; anywhere else that console is the log.
 */
export const writeLine: (level: Level | 'log', line: string) => void =
  process.env['AWS_LAMBDA_FUNCTION_NAME'] === undefined
    ? (level, line) => console[level](line)
    : (_, line) => void process.stdout.write(`${line}\n`);

/** Writes an entry, the allowed fields of it only. */
function write(level: Level, message: string, fields: Fields | Error = {}): void {
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
  writeLine(level, JSON.stringify(entry));
}

/** The one log of a Lambda: a line of JSON for each entry. */
export const logger = {
  info: (message: string, fields?: Fields | Error) => write('info', message, fields),
  warn: (message: string, fields?: Fields | Error) => write('warn', message, fields),
  error: (message: string, fields?: Fields | Error) => write('error', message, fields),
};
export type Logger = typeof logger;
