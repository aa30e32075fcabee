import { outcomeOf, retry } from '../errorDetails.ts';
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
} satisfies Partial<ErrorTable>;
