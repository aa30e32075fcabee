/** A caller's session could not be had, so nothing was sent to CloudFront. `cause`: what STS answered, if it was asked. */
export class SessionError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SessionError';
  }
}
