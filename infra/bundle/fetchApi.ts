/**
 * Stands in for the Fetch API's classes, as far as Hono and its Lambda adapter use them: the first use of Node's own
 * loads all of its HTTP client, undici. A method that is missing here throws when it is called.
 */
import { validateHeaderName, validateHeaderValue } from 'node:http';

type Fields = Headers | Readonly<Record<string, string>>;
type Body = string | Uint8Array | null;

export class Headers {
  readonly #fields = new Map<string, string[]>();
  constructor(fields: Fields = {}) {
    if (fields instanceof Headers) {
      for (const [name, values] of fields.#fields) this.#fields.set(name, values);
    } else {
      for (const [name, value] of Object.entries(fields)) this.append(name, value);
    }
  }
  append(name: string, value: string) {
    const known = this.#fields.get(name.toLowerCase()) ?? [];
    this.#fields.set(name.toLowerCase(), [...known, validValue(name, value)]);
  }
  set(name: string, value: string) {
    this.#fields.set(name.toLowerCase(), [validValue(name, value)]);
  }
  delete(name: string) {
    this.#fields.delete(name.toLowerCase());
  }
  has(name: string): boolean {
    return this.#fields.has(name.toLowerCase());
  }
  get(name: string): string | null {
    return this.#fields.get(name.toLowerCase())?.join(', ') ?? null;
  }
  getSetCookie(): string[] {
    return this.#fields.get('set-cookie') ?? [];
  }
  forEach(call: (value: string, name: string) => void) {
    for (const [name, value] of this.entries()) call(value, name);
  }
  *entries(): Generator<[string, string]> {
    for (const [name, values] of [...this.#fields].toSorted(byName)) {
      yield [name, values.join(', ')];
    }
  }
  [Symbol.iterator]() {
    return this.entries();
  }
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}

function validValue(name: string, value: string): string {
  const text = value.replaceAll(/^[\t\r\n ]+|[\t\r\n ]+$/g, '');
  validateHeaderName(name);
  validateHeaderValue(name, text);
  return text;
}

export class Request {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  constructor(
    url: string,
    { method = 'GET', headers, body }: { method?: string; headers?: Fields; body?: Body },
  ) {
    if (/^(?:CONNECT|TRACE|TRACK)$/i.test(method)) throw new TypeError(`${method} is forbidden`);
    if (body && /^(?:GET|HEAD)$/i.test(method)) throw new TypeError(`${method} with a body`);
    this.url = new URL(url).href;
    this.method = method;
    this.headers = new Headers(headers);
  }
}

export class Response {
  readonly body: Body;
  readonly status: number;
  readonly headers: Headers;
  constructor(
    body: Body = null,
    { status = 200, headers }: { status?: number; headers?: Fields } = {},
  ) {
    this.body = body;
    this.status = status;
    this.headers = new Headers(headers);
    if (typeof body === 'string' && !this.headers.has('content-type')) {
      this.headers.set('content-type', 'text/plain;charset=UTF-8');
    }
  }
  text(): Promise<string> {
    return Promise.resolve(Buffer.from(this.body ?? '').toString());
  }
  arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(Uint8Array.from(Buffer.from(this.body ?? '')).buffer);
  }
}
