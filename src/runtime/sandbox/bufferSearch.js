import { define } from './primordials.js';

function matches(bytes, wanted, at) {
  for (let index = 0; index < wanted.length; index += 1) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}

function checked(bytes, value) {
  if (bytes !== undefined) return bytes;
  const type = value === null ? 'null' : typeof value;
  throw new TypeError(`"value" argument ${type} is not a string or Buffer-like object`);
}

/** Adds `indexOf`, `lastIndexOf` and `includes`, which search for a string, a byte or a buffer-like object. */
export function installSearch(prototype, bytesOf) {
  const wantedBytes = (value, encoding) =>
    typeof value === 'number' ? new Uint8Array([value]) : checked(bytesOf(value, encoding), value);

  define(prototype, 'indexOf', function indexOf(value, from, encoding) {
    if (typeof from === 'string') return this.indexOf(value, 0, from);
    const wanted = wantedBytes(value, encoding);
    const first = Math.trunc(Number(from)) || 0;
    const last = this.length - wanted.length;
    for (let at = Math.max(first < 0 ? this.length + first : first, 0); at <= last; at += 1) {
      if (matches(this, wanted, at)) return at;
    }
    return -1;
  });

  define(prototype, 'lastIndexOf', function lastIndexOf(value, from, encoding) {
    if (typeof from === 'string') return this.lastIndexOf(value, undefined, from);
    const wanted = wantedBytes(value, encoding);
    const first = from === undefined ? this.length : Math.trunc(Number(from)) || 0;
    const start = first < 0 ? this.length + first : first;
    for (let at = Math.min(start, this.length - wanted.length); at >= 0; at -= 1) {
      if (matches(this, wanted, at)) return at;
    }
    return -1;
  });

  define(prototype, 'includes', function includes(value, from, encoding) {
    return this.indexOf(value, from, encoding) >= 0;
  });
}
