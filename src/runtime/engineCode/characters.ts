const FIRST_UNIT = 0xd800;
const MAX_UNITS = 0x780;
const REPLACEMENT = '\\ufffd';

/** Matches in a literal's source what stands for a surrogate, and other escapes. */
const SURROGATES =
  /\\u\{(?<point>[0-9a-f]+)\}|\\u(?<high>d[89ab][0-9a-f]{2})\\u(?<low>d[c-f][0-9a-f]{2})|\\u(?<lone>d[89a-f][0-9a-f]{2})|\\[\s\S]|(?<pair>[\ud800-\udbff][\udc00-\udfff])|(?<half>[\ud800-\udfff])/gi;

/**
 * Numbers the characters above U+FFFF in the literals of a function. The engine's strings are UTF-16, njs's are code
 * points: for such a character stands one unit (sandbox/codePoints.js).
 */
export class Characters {
  /** The characters, in the order of their units. */
  readonly found: string[] = [];

  #escapeOf(character: string): string {
    if (!this.found.includes(character) && this.found.length < MAX_UNITS)
      this.found.push(character);
    const index = this.found.indexOf(character);
    return index < 0 ? REPLACEMENT : `\\u${(FIRST_UNIT + index).toString(16)}`;
  }

  /** Replaces in the source of a literal each such character, or its escapes, by the escape of its unit. */
  translate(raw: string): string {
    if (!/[\ud800-\udfff]|\\u(?:d|\{)/i.test(raw)) return raw;
    return raw.replace(SURROGATES, (text: string, ...rest: unknown[]) => {
      const { point, high, low, lone, pair, half } = rest.at(-1) as Record<string, string>;
      if (pair !== undefined) return this.#escapeOf(pair);
      if (high !== undefined && low !== undefined) {
        return this.#escapeOf(String.fromCharCode(parseInt(high, 16), parseInt(low, 16)));
      }
      if (lone !== undefined || half !== undefined) return REPLACEMENT;
      const code = parseInt(point ?? '', 16);
      return code > 0xffff ? this.#escapeOf(String.fromCodePoint(code)) : text;
    });
  }
}
