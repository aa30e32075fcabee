import { AwsError } from './awsError.ts';

/** Describes the API model's constraint on a text. Lengths are in UTF-16 units. */
export interface Constraint {
  min?: number;
  max?: number;
  pattern?: RegExp;
  oneOf?: readonly string[];
}

/** Collects the broken constraints of a request, worded as the service words them (observed). */
export class ModelCheck {
  readonly #broken: string[] = [];

  /** Checks a text. `path` is in lower camel case, with list items as `items.1.member.x`. */
  text(path: string, value: string | undefined, constraint: Constraint = {}): void {
    if (value === undefined) {
      this.#add('null', path, 'Member must not be null');
      return;
    }
    const { min = 0, max = Infinity, pattern, oneOf } = constraint;
    const { length } = value;
    const shown = `'${value}'`;
    if (length > max) this.#add(shown, path, lengthRule('less', max));
    if (length < min) this.#add(shown, path, lengthRule('greater', min));
    if (pattern && !pattern.test(value)) {
      const source = pattern.source.replaceAll(/^\^|\$$/g, '');
      this.#add(shown, path, `Member must satisfy regular expression pattern: ${source}`);
    }
    if (oneOf && !oneOf.includes(value)) {
      this.#add(shown, path, `Member must satisfy enum value set: [${oneOf.join(', ')}]`);
    }
  }

  /** Checks a whole number. */
  integer(path: string, value: string, { min, max }: { min: number; max: number }): void {
    if (!/^-?[0-9]{1,9}$/.test(value)) this.#add(`'${value}'`, path, 'Member must be an integer');
    else if (Number(value) > max) this.#add(`'${value}'`, path, valueRule('less', max));
    else if (Number(value) < min) this.#add(`'${value}'`, path, valueRule('greater', min));
  }

  /** Checks that a structure is present. */
  required(path: string, value: object | undefined): void {
    if (!value) this.#add('null', path, 'Member must not be null');
  }

  /** Checks a blob's length. Messages do not show its bytes. */
  bytes(
    path: string,
    value: Uint8Array | undefined,
    { min, max }: { min: number; max: number },
  ): void {
    if (!value) this.#add('null', path, 'Member must not be null');
    else if (value.length > max) this.#add('[bytes]', path, lengthRule('less', max));
    else if (value.length < min) this.#add('[bytes]', path, lengthRule('greater', min));
  }

  /** Throws one error with all broken constraints, if any, under the code of its service. */
  throwIfBroken(
    code: 'MalformedXML' | 'ValidationError' | 'ValidationException' = 'MalformedXML',
  ): void {
    const count = this.#broken.length;
    if (count === 0) return;
    const errors = count === 1 ? 'error' : 'errors';
    throw new AwsError(code, `${count} validation ${errors} detected: ${this.#broken.join('; ')}`);
  }

  #add(shown: string, path: string, rule: string): void {
    this.#broken.push(`Value ${shown} at '${path}' failed to satisfy constraint: ${rule}`);
  }
}

function lengthRule(side: 'less' | 'greater', bound: number): string {
  return `Member must have length ${side} than or equal to ${bound}`;
}

function valueRule(side: 'less' | 'greater', bound: number): string {
  return `Member must have value ${side} than or equal to ${bound}`;
}
