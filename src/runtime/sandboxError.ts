/** Reports that no thread could be started: the code was not run. */
export class SandboxError extends Error {
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The sandbox could not be started: ${reason}`, { cause });
  }
}
