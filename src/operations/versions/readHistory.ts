import { awsRequestId, transportFailure } from '../../aws/failure.ts';
import { TableUnavailable } from '../../aws/tableUnavailable.ts';
import type { Context } from '../../context.ts';
import type { ErrorCode, Violation } from '../../contract/schema.generated.ts';
import type { Table } from '../../history/table.ts';
import { errorCodeOf } from '../errorCode.ts';
import { errorValue, type ErrorOf, type Target } from '../errors.ts';
import { refusal } from '../refusal.ts';

export type HistoryError = ErrorOf<
  | 'InvalidArgument'
  | 'UnsupportedOperation'
  | 'AccessDenied'
  | 'Throttling'
  | 'ServiceUnavailable'
  | 'AwsRefusal'
>;

/** Gives the target of what reads a function's history. */
export function historyTarget(name: string) {
  return { action: 'dynamodb:Query', right: 'READ', name, stage: 'DEVELOPMENT' } as const;
}

/** Reads the history for a caller who may read the function. Gives the failure as a value. */
export async function readHistory<Value>(
  { name, violations }: { name: string; violations: Violation[] },
  read: (table: Table) => Promise<Value>,
  context: Context,
): Promise<Value | HistoryError> {
  const target = historyTarget(name);
  const refused = refusal(target, violations, context);
  if (refused) return refused;
  return readTable(target, read, context);
}

/** Reads or writes the history for an operation that has checked the caller's rights. Gives the failure as a value. */
export async function readTable<Value>(
  target: Target,
  read: (table: Table) => Promise<Value>,
  context: Context,
): Promise<Value | HistoryError> {
  const { requestId } = context;
  const table = context.history?.table(context);
  if (!table)
    return errorValue('UnsupportedOperation', { ...target, message: noHistory, requestId });
  try {
    return await read(table);
  } catch (error) {
    return historyFailure(target, error, context);
  }
}

const noHistory = 'This gateway keeps no history.';

/** Gives the expected error that a failure of the table stands for. Throws a failure that is none. */
export function historyFailure(
  target: Target,
  error: unknown,
  { logger, requestId }: Context,
): HistoryError {
  if (!(error instanceof Error)) throw error;
  const code = errorCodeOf(error) ?? transportFailure(error) ?? 'ServiceUnavailable';
  const awsId = awsRequestId(error) ?? requestId;
  logger.error('the history could not be used', { function: target.name, requestId, error });
  const isInDoubt = error instanceof TableUnavailable && error.isInDoubt;
  const message = isInDoubt ? inDoubt : (messages[code] ?? 'The history could not be used.');
  const failure = { ...target, message, requestId: awsId, isInDoubt };
  return errorValue(code, failure) as HistoryError; // see errorCodeOf
}

const inDoubt = 'The history did not answer: the change may have been made.';
const messages: { readonly [Code in ErrorCode]?: string } = {
  AccessDenied: 'IAM does not allow this caller to use the history of this function.',
  Throttling: 'Too many requests were sent to the history in a short time.',
};
