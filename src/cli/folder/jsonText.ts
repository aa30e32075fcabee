/** Tells where text is no JSON, or has a name twice, which `JSON.parse` would pass over. */
export interface JsonFault {
  offset: number;
  message: string;
}

const space = /[ \t\n\r]*/y;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// oxlint-disable-next-line no-control-regex -- JSON forbids them
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

/** Bounds the levels of a value: more would not be taken by the gateway. */
const maxDepth = 200;

class Fault extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** Finds the first fault of a JSON text. The messages of `JSON.parse` tell no place for some faults. Source: RFC 8259. */
export function findJsonFault(text: string): JsonFault | undefined {
  try {
    const end = skip(text, readValue(text, skip(text, 0), 0));
    if (end < text.length) throw new Fault(end, 'expected the end of the file');
    return undefined;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { offset: error.offset, message: error.message };
  }
}

function skip(text: string, at: number): number {
  return match(space, text, at) ?? at;
}

/** Gives where a match that begins here ends. */
function match(form: RegExp, text: string, at: number): number | undefined {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : undefined;
}

/** Gives where the value that begins here ends. */
function readValue(text: string, at: number, depth: number): number {
  if (depth > maxDepth) throw new Fault(at, `nested more than ${maxDepth} levels`);
  if (text[at] === '{') return readObject(text, at, depth);
  if (text[at] === '[') return readList(text, at, depth);
  const end = text[at] === '"' ? match(string, text, at) : match(literal, text, at);
  if (end !== undefined) return end;
  throw new Fault(
    at,
    text[at] === '"'
      ? 'a string that does not end, or has an escape that JSON lacks'
      : unexpected(text, at),
  );
}

function unexpected(text: string, at: number): string {
  if (at >= text.length) return 'the file ends too early';
  if (text.startsWith('//', at) || text.startsWith('/*', at)) return 'JSON has no comments';
  return text[at - 1] === ',' || /,\s*$/.test(text.slice(Math.max(0, at - 80), at))
    ? 'expected a value: JSON has no comma after the last one'
    : 'expected a value';
}

function readObject(text: string, start: number, depth: number): number {
  const names = new Set<string>();
  let at = skip(text, start + 1);
  if (text[at] === '}') return at + 1;
  for (;;) {
    const end = match(string, text, at);
    if (end === undefined)
      throw new Fault(
        at,
        at >= text.length ? 'the file ends too early' : 'expected a name in double quotes',
      );
    const name = text.slice(at, end);
    if (names.has(name)) throw new Fault(at, `${name} is there twice`);
    names.add(name);
    at = skip(text, end);
    if (text[at] !== ':') throw new Fault(at, 'expected a colon');
    at = skip(text, readValue(text, skip(text, at + 1), depth + 1));
    if (text[at] === '}') return at + 1;
    if (text[at] !== ',') throw new Fault(at, 'expected a comma or }');
    at = skip(text, at + 1);
  }
}

function readList(text: string, start: number, depth: number): number {
  let at = skip(text, start + 1);
  if (text[at] === ']') return at + 1;
  for (;;) {
    at = skip(text, readValue(text, at, depth + 1));
    if (text[at] === ']') return at + 1;
    if (text[at] !== ',') throw new Fault(at, 'expected a comma or ]');
    at = skip(text, at + 1);
  }
}
