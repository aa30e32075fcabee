/** Says that there is no session for a caller, so that nothing was sent to CloudFront. `cause`: what STS answered, if it was asked. */
export class SessionError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SessionError';
  }
}
