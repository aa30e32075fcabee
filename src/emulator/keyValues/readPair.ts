import { AwsError } from '../awsError.ts';
import { limits } from '../limits.ts';
import { ModelCheck } from '../modelCheck.ts';

/** Checks a key. Throws `ValidationException`, a guess for all but the characters that the API model allows. */
export function readKey(key: unknown): string {
  const check = new ModelCheck();
  check.text('key', typeof key === 'string' ? key : undefined, limits.keyCharacters);
  check.throwIfBroken('ValidationException');
  const text = String(key);
  if (!text.isWellFormed()) throw invalid('A key must be valid Unicode.');
  if (Buffer.byteLength(text) > limits.keyBytes) {
    throw invalid(`A key must have at most ${limits.keyBytes} bytes.`);
  }
  return text;
}

/** Checks a value. Messages do not show it, as the API model calls it sensitive. Throws `ValidationException` (guess). */
export function readValue(value: unknown): string {
  if (typeof value !== 'string') throw invalid('Value must be a string.');
  if (!value.isWellFormed()) throw invalid('A value must be valid Unicode.');
  if (Buffer.byteLength(value) > limits.valueBytes) {
    throw invalid(`A value must have at most ${limits.valueBytes} bytes.`);
  }
  return value;
}

/** Parses a body, which must be a JSON object. Throws `ValidationException` (guess). */
export function readObject(body: Uint8Array): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof parsed === 'object' && parsed !== null) return { ...parsed };
  } catch {
    // refused below
  }
  throw invalid('The body must be a JSON object.');
}

export function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}
