/** Is CloudFront's limit of a function's code in bytes, comments included. */
export const maxBytes = 10_240;

/** Counts the bytes of code as UTF-8. */
export function bytesOf(code: string): number {
  return new TextEncoder().encode(code).length;
}
