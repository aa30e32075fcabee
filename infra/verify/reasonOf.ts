/** Says why `fetch` got no answer: its own message says only that it failed, and that of several attempts is empty. */
export function reasonOf(error: unknown): string {
  const { message, cause } = error as Error; // what fetch throws
  if (!(cause instanceof Error)) return message;
  const { code = message } = cause as NodeJS.ErrnoException; // of a socket
  return cause.message || code;
}
