/** Ends a command with exit code 1: says what failed, and what to do next. */
export class CommandError extends Error {
  readonly next: string | undefined;

  constructor(message: string, next?: string) {
    super(message);
    this.next = next;
  }
}
