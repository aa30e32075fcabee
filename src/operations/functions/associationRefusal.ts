import type { Context } from '../../context.ts';
import type { Violation } from '../../contract/schema.generated.ts';
import { violation } from '../checks.ts';
import { isErrorValue, errorValue, type ErrorOf, type Target } from '../errors.ts';
import { readStores, type ListStoresError } from '../keyValueStores/storeReads.ts';
import { describeUnchecked, type ReadError } from './describeFunction.ts';
import { invalidArgument, staleIfMatch } from '../refusal.ts';

type Refusal = ListStoresError | ReadError | ErrorOf<'PreconditionFailed'>;

/**
 * Refuses a change that brings a key value store which the caller may not read, or which the account does not have: who
 * can write and test a function reads whatever is associated with it, and IAM does not narrow associations. One that
 * stays needs nothing; undefined when there is nothing to refuse. Asks nothing when there are no associations.
 */
export async function associationRefusal(
  target: Target,
  arns: readonly string[],
  context: Context,
): Promise<Refusal | undefined> {
  if (arns.length === 0) return undefined;
  const { nameOf } = context.knownStores;
  if (arns.some((arn) => nameOf(arn) === undefined)) {
    const stores = await readStores(target, context);
    if (isErrorValue(stores)) return stores;
  }
  const mayRead = (arn: string) => {
    const name = nameOf(arn);
    return name !== undefined && context.access.mayStore('READ', name);
  };
  if (arns.every(mayRead)) return undefined;
  const present = await presentArns(target, context);
  if (isErrorValue(present)) return present;
  const brought = arns.filter((arn) => !mayRead(arn) && !present.includes(arn));
  const unknown = brought.filter((arn) => nameOf(arn) === undefined);
  if (unknown.length > 0) return invalidArgument(target, violationsOf(arns, unknown), context);
  const [forbidden] = brought;
  return forbidden === undefined ? undefined : denied(target, forbidden, context);
}

/** Gives what is associated now, at the version that the change is based on. */
async function presentArns(target: Target, context: Context): Promise<string[] | Refusal> {
  const { ifMatch } = target;
  if (ifMatch === undefined) return [];
  const now = await describeUnchecked(target, context);
  if (isErrorValue(now)) return now;
  return now.etag === ifMatch
    ? now.keyValueStoreArns
    : staleIfMatch({ ...target, ifMatch }, context);
}

function violationsOf(arns: readonly string[], unknown: readonly string[]): Violation[] {
  const message = 'must be a key value store of this account';
  return arns.flatMap((arn, index) =>
    unknown.includes(arn) ? [violation(`keyValueStoreArns.${index}`, 'UNKNOWN', message)] : [],
  );
}

function denied(target: Target, arn: string, { requestId }: Context): ErrorOf<'AccessDenied'> {
  const message = `The gateway's rules do not allow this caller to associate ${arn}: that needs the right to read it.`;
  return errorValue('AccessDenied', { ...target, decidedBy: 'GATEWAY', message, requestId });
}
