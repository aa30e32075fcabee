import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Outcome } from '../context.ts';
import type { Answered } from './apiGateway.ts';

type Line = Readonly<Record<string, unknown>>;

/** Limits a line: a document may hold many operations. */
const maxOutcomes = 4;

/** Tells whether a request gets no line: anybody may send it and it succeeded, or its page is not built yet. */
export function isQuiet({ isPublic, status }: Answered): boolean {
  return isPublic && (status < 400 || status === 503);
}

/**
 * Formats a request as `POST /graphql 200 12 ms admin UpdateFunction PreconditionFailed`. In place of operations and
 * outcomes, a request that ran none has the reason or code of its refusal. Control characters are replaced.
 */
export function requestLine(answered: Answered & { outcomes?: readonly Outcome[] }): string {
  const { method, path, status, durationMs, subject, reason, outcomes = [], result } = answered;
  const told = outcomes.map(({ operation, code }) => `${operation} ${code}`);
  const more = told.length > maxOutcomes ? `, and ${told.length - maxOutcomes} more` : '';
  const outcome = told.slice(0, maxOutcomes).join(', ') + more;
  const what = outcome || reason || (status >= 400 && codeOf(result)) || '';
  const line = [method, path, status, `${Math.round(durationMs)} ms`, subject, what];
  return line
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
    .replaceAll(/[\u0000-\u001F\u007F-\u009F]/g, '?');
}

/** Reads the code of a request that ran no operation, such as `GRAPHQL_VALIDATION_FAILED`. */
function codeOf({ body = '' }: APIGatewayProxyStructuredResultV2): string | undefined {
  const { errors, errorCode } = (parsed(body) ?? {}) as {
    errors?: { extensions?: { code?: string } }[];
    errorCode?: string;
  }; // as both APIs answer
  return errors?.[0]?.extensions?.code ?? errorCode;
}

/**
 * Makes a console print the JSON lines of the Lambdas' logger for people: level, message, other fields, the error's
 * stack. Leaves out metrics, which are for CloudWatch.
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

/** Formats a line of the logger; gives everything else unchanged. */
function readable(value: unknown): unknown {
  const line = typeof value === 'string' && value.startsWith('{') ? parsed(value) : undefined;
  if (typeof line?.['level'] !== 'string') return value;
  const { level, message, error, timestamp: _, service: _service, ...rest } = line;
  const fields = Object.entries(rest).map(([name, field]) => `${name}=${JSON.stringify(field)}`);
  return [`${level} ${String(message)}`, ...fields].join(' ') + stackOf(error);
}

function parsed(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line; // who asks has seen a brace, or takes what is missing
  } catch {
    return undefined;
  }
}

function stackOf(error: unknown): string {
  if (error === undefined) return '';
  const { name, message, stack = [] } = error as Line; // as the logger formats errors
  return [`\n${String(name)}: ${String(message)}`, stack].flat().join('\n');
}
