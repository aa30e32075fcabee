import type { ErrorValue } from './errors.ts';

/** Says that a function or a key value store could not be read for the history, and with which failure. */
export class Unreadable extends Error {
  readonly value: ErrorValue;
  constructor(value: ErrorValue) {
    super(value.message);
    this.value = value;
  }
}
