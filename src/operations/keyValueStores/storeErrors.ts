import { given, outcomeOf, retry } from '../errorDetails.ts';
import type { ErrorTable } from '../failure.ts';

/** Holds the errors of key value stores: the codes of CloudFront's API, and those of the data plane without `Exception`. */
export const storeErrors = {
  EntityNotFound: { status: 404, details: ({ name }) => ({ name }) },
  EntityAlreadyExists: {
    status: 409,
    details: ({ name, isInDoubt = false }) => ({ name, outcome: outcomeOf(isInDoubt) }),
  },
  EntityLimitExceeded: { status: 400, details: () => ({}) },
  CannotDeleteEntityWhileInUse: { status: 409, details: ({ name }) => ({ name }) },
  Conflict: { status: 409, details: ({ name }) => ({ name, ...retry(true) }) },
  ResourceNotFound: { status: 404, details: ({ name }) => ({ name }) },
  ServiceQuotaExceeded: { status: 402, details: ({ name }) => ({ name }) },
  /** Of the import alone in CloudFront's API. */
  EntitySizeLimitExceeded: { status: 413, details: ({ name }) => ({ name }) },
  /** The gateway's own, like the next one: CloudFront knows no sync. */
  DeleteGuard: { status: 422, details: ({ name, guarded }) => ({ name, ...given(guarded) }) },
  PartiallyApplied: {
    status: 503,
    details: ({ name, partial, retryable = true }) => ({
      name,
      ...given(partial),
      ...retry(retryable),
    }),
  },
} satisfies Partial<ErrorTable>;
