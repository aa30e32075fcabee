import type { ReactNode } from 'react';
import type { ResultFragment } from '../documents.generated.ts';

type Difference = ResultFragment['differences'][number];

/** Holds what is known of how a test ended. */
export interface ShownResult {
  passed: boolean;
  functionError: string | null;
  differences: readonly Difference[];
  output?: unknown;
  logs?: readonly string[];
}

interface HttpPart {
  method?: string;
  uri?: string;
  statusCode?: number;
  headers?: Record<string, { value?: string }>;
}

/** Gives the request of an event as a line of HTTP. */
export function requestLine(event: unknown): string {
  const { request } = (event ?? {}) as {
    request?: HttpPart & { querystring?: Record<string, { value?: string }> };
  }; // perhaps
  const query = Object.entries(request?.querystring ?? {})
    .map(([key, parameter]) => `${key}=${parameter?.value ?? ''}`)
    .join('&');
  return `${request?.method ?? 'GET'} ${request?.uri ?? '/'}${query && `?${query}`}`;
}

/** Gives what the code returned in a line. */
export function outputLine(output: unknown): string {
  const { request, response } = (output ?? {}) as { request?: HttpPart; response?: HttpPart }; // CloudFront's
  if (response?.statusCode !== undefined) {
    const location = response.headers?.['location']?.value;
    return `${response.statusCode}${location === undefined ? '' : ` location: ${location}`}`;
  }
  if (request) return `goes on as ${requestLine({ request })}`;
  return JSON.stringify(output ?? null);
}

/** Leaves out what only says once more that there is an error, where none was expected. */
const isNotOfError =
  ({ functionError }: ShownResult) =>
  ({ pointer, expected }: Difference) =>
    functionError === null || Boolean(pointer) || expected !== null;

/** Shows how a test ended: the request, what was expected and what came. */
export function TestResult({ event, result }: { event: unknown; result: ShownResult | undefined }) {
  return (
    <div className="http">
      <Line sign="→">{requestLine(event)}</Line>
      {result?.output !== undefined && result.output !== null && (
        <Line sign="←">{outputLine(result.output)}</Line>
      )}
      {result?.functionError != null && (
        <Line sign="!" isBad>
          {result.functionError}
        </Line>
      )}
      {result?.differences.filter(isNotOfError(result)).map((difference) => (
        <DifferenceLines key={difference.message} difference={difference} />
      ))}
      {result?.logs?.map((line, index) => (
        <Line key={`${index} ${line}`} sign="·">
          {line}
        </Line>
      ))}
    </div>
  );
}

interface LineProps {
  sign: string;
  isBad?: boolean;
  children: ReactNode;
}

function Line({ sign, isBad = false, children }: LineProps) {
  return (
    <>
      <span className={isBad ? 'bad' : ''} aria-hidden="true">
        {sign}
      </span>
      <div className={isBad ? 'bad' : ''}>{children}</div>
    </>
  );
}

/** Shows what was expected and what came, with the part that differs in bold. */
function DifferenceLines({ difference }: { difference: Difference }) {
  const { pointer, expected, actual, message } = difference;
  if (expected === null && actual === null)
    return (
      <Line sign="≠" isBad>
        {message}
      </Line>
    );
  const [one, other] = [expected ?? 'nothing', actual ?? 'nothing'];
  const { start, end } = sameEnds(one, other);
  const bold = (text: string) => (
    <>
      {text.slice(0, start)}
      <b>{text.slice(start, text.length - end)}</b>
      {text.slice(text.length - end)}
    </>
  );
  return (
    <>
      <Line sign="=">
        {pointer} expected {bold(one)}
      </Line>
      <Line sign="≠" isBad>
        {pointer} got {bold(other)}
      </Line>
    </>
  );
}

/** Counts how many characters two texts begin and end with in common. */
function sameEnds(one: string, other: string): { start: number; end: number } {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { start, end };
}
