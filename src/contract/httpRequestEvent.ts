/** Holds a value of an event's headers, cookies or query parameters. */
interface Entry {
  value: string;
  multiValue?: { value: string }[];
}

type Entries = Record<string, Entry>;

/** Reports what is wrong with the text of a request, and in which line of it, counted from 1. */
export class HttpRequestError extends Error {
  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
  }
}

/** Matches the characters of a method, a header's name and a cookie's name. Source: RFC 9110, section 5.6.2. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const requestLine = /^(\S+) (\S+) HTTP\/\d(?:\.\d)?$/;

/**
 * Makes the event of a viewer request from a request as text: its first line, then a line for each header. Query strings stay encoded
 * as they are. Throws `HttpRequestError`. Source: RFC 9112, section 3; developer guide, event structure.
 */
export function httpRequestEvent(text: string): object {
  const [first = '', ...others] = linesOf(text);
  const { method, uri, query } = readRequestLine(first);
  const headers: [string, string][] = others.map((line, index) => readHeader(line, index + 2));
  const cookies = headers.flatMap(([name, value]) => (name === 'cookie' ? readCookies(value) : []));
  return {
    version: '1.0',
    context: { eventType: 'viewer-request' },
    viewer: { ip: '198.51.100.1' },
    request: {
      method,
      uri,
      querystring: entriesOf(readQuery(query)),
      headers: entriesOf(headers.filter(([name]) => name !== 'cookie')),
      cookies: entriesOf(cookies),
    },
  };
}

/** Gives the lines of the head. A body is refused: CloudFront shows none to a function. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('');
  if (end <= 0) return lines;
  const more = lines.findIndex((line, index) => index > end && line !== '');
  if (more !== -1) throw new HttpRequestError(more + 1, 'a body is not part of an event');
  return lines.slice(0, end);
}

function readRequestLine(line: string) {
  const [, method = '', target = ''] = requestLine.exec(line) ?? [];
  if (!token.test(method))
    throw new HttpRequestError(1, 'expected a method, a path and a version: GET /path HTTP/1.1');
  if (!/^\/[\x21-\x7e]*$/.test(target) || target.includes('#'))
    throw new HttpRequestError(1, 'the path must begin with / and have no characters to encode');
  const [uri = '', ...query] = target.split('?');
  return { method, uri, query: query.join('?') };
}

function readHeader(line: string, number: number): [string, string] {
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(colon, 0));
  if (/^[ \t]/.test(line)) throw new HttpRequestError(number, 'a header must be one line');
  if (!token.test(name)) throw new HttpRequestError(number, 'expected a header: name: value');
  const value = line.slice(colon + 1).replaceAll(/^[ \t]+|[ \t]+$/g, '');
  // oxlint-disable-next-line no-control-regex -- they are what is refused
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value))
    throw new HttpRequestError(number, 'a value must hold no control characters');
  return [name.toLowerCase(), value];
}

function readCookies(value: string): [string, string][] {
  return pairsOf(value.split(';').map((pair) => pair.trim()));
}

function readQuery(query: string): [string, string][] {
  return pairsOf(query.split('&'));
}

function pairsOf(pairs: string[]): [string, string][] {
  return pairs
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')];
    });
}

/** Collects values by name. The first value stands alone; `multiValue` has all, if there are more. */
function entriesOf(pairs: [string, string][]): Entries {
  // Map.groupBy is not there before Node 21, where the command line may run.
  const groups = new Map<string, { value: string }[]>();
  for (const [name, value] of pairs) {
    const values = groups.get(name);
    if (values) values.push({ value });
    else groups.set(name, [{ value }]);
  }
  const entries = [...groups].map(([name, values]): [string, Entry] => {
    const [first = { value: '' }] = values;
    return [name, values.length > 1 ? { ...first, multiValue: values } : first];
  });
  return Object.fromEntries(entries);
}
