/** Reports that a request was not sent: nothing can have been changed. */
export class NotSent extends Error {}

/** Reports that no answer came, or none of the gateway itself: a change may have been made all the same. */
export class AnswerLost extends Error {}

/** Lists the failures of a connection before anything is sent on it. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Turns a failure of `fetch` into one of the two. */
export function noAnswer(error: unknown): NotSent | AnswerLost {
  const code = codeOf(error);
  if (code !== undefined && beforeSending.has(code)) return new NotSent(code);
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  if (isTimeout) return new AnswerLost('no answer came in time');
  if (code !== undefined) return new AnswerLost(code);
  // Such as a port that `fetch` refuses to call.
  return new NotSent(String(error instanceof Error ? (error.cause ?? error) : error));
}

/** Finds the system's code of a failure, which `fetch` hides as a cause; several addresses fail together. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}
