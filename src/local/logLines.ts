import type { Answered } from './apiGateway.ts';

type Line = Readonly<Record<string, unknown>>;

/** `POST /graphql 200 12 ms admin`. What a client chose cannot break the line or colour the terminal. */
export function requestLine({ method, path, status, durationMs, subject }: Answered): string {
  const line = [method, path, status, `${Math.round(durationMs)} ms`, subject ?? ''].join(' ');
  return line.trimEnd().replaceAll(/[\u0000-\u001F\u007F-\u009F]/g, '?');
}

/**
 * Lets the JSON lines of the Lambdas' logger be read on a terminal: level, message, the rest, the error's stack. Metrics
 * are for CloudWatch and left out.
 */
export function makeReadable(
  console: Pick<Console, 'error' | 'warn' | 'info' | 'debug' | 'log'>,
): void {
  for (const level of ['error', 'warn', 'info', 'debug'] as const) {
    const write = console[level].bind(console);
    console[level] = (...values: unknown[]) => write(...values.map(readable));
  }
  const log = console.log.bind(console);
  console.log = (...values: unknown[]) => {
    const [line] = values;
    if (typeof line !== 'string' || !line.startsWith('{"_aws"')) log(...values);
  };
}

/** What is no line of the logger stays as it is. */
function readable(value: unknown): unknown {
  const line = typeof value === 'string' && value.startsWith('{') ? parsed(value) : undefined;
  if (typeof line?.['level'] !== 'string') return value;
  const { level, message, error, timestamp: _, service: _service, ...rest } = line;
  const fields = Object.entries(rest).map(([name, field]) => `${name}=${JSON.stringify(field)}`);
  return [`${level} ${String(message)}`, ...fields].join(' ') + stackOf(error);
}

function parsed(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line; // an object, as it starts with a brace
  } catch {
    return undefined;
  }
}

function stackOf(error: unknown): string {
  if (error === undefined) return '';
  const { name, message, stack = [] } = error as Line; // as the logger formats errors
  return [`\n${String(name)}: ${String(message)}`, stack].flat().join('\n');
}
