import { ListFunctionsCommand, type FunctionList } from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import type { CloudFrontFunction, ErrorCode, FunctionStage } from '../schema.generated.ts';
import { attempt } from './attempt.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { isErrorValue, type ErrorOf } from './errors.ts';
import { toFunction } from './functionSummary.ts';
import { maxPageSize } from './limits.ts';
import { refusedInput } from './refusal.ts';
import { listViolations } from './violations.ts';

export const listFunctionsErrors = [
  'InvalidArgument',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
] as const satisfies ErrorCode[];

type ListError = ErrorOf<(typeof listFunctionsErrors)[number]>;

/** A list is of no one function: what its errors would tell of one stays empty. */
const intent = { action: 'ListFunctions', name: '', stage: 'DEVELOPMENT', writes: false } as const;

export interface ListFunctionsInput {
  /** 1 to 100. */
  first: number;
  after?: string | null | undefined;
  stage?: FunctionStage | null | undefined;
}

/** One page. Its entries have no ETag: CloudFront's list tells none. */
export interface FunctionPage {
  entries: { cursor: string; node: CloudFrontFunction }[];
  hasNextPage: boolean;
}

/** Lists functions, an entry for each stage. Source: ListFunctions, CloudFront API 2020-05-31. */
export async function listFunctions(
  { first, after, stage }: ListFunctionsInput,
  context: Context,
): Promise<FunctionPage | ListError> {
  const position = after == null ? { skip: 0 } : readCursor(after);
  const refused = refusedInput(intent, listViolations(first, position), context);
  if (refused) return refused;
  const { marker, skip = 0 } = position ?? {};
  const command = new ListFunctionsCommand({
    MaxItems: Math.min(first + skip, maxPageSize),
    ...(marker !== undefined && { Marker: marker }),
    ...(stage && { Stage: stage }),
  });
  const listed = await attempt({ ...intent, expects: listFunctionsErrors }, context, () =>
    context.cloudFront.send(command),
  );
  if (isErrorValue(listed)) return listed;
  const entries = entriesOf(listed.FunctionList, marker).slice(skip);
  const { NextMarker: nextMarker } = listed.FunctionList ?? {};
  if (entries.length > 0 || !nextMarker) return { entries, hasNextPage: Boolean(nextMarker) };
  // The functions of this page are gone since: go on with the next.
  return listFunctions(
    { first, stage, after: writeCursor({ marker: nextMarker, skip: 0 }) },
    context,
  );
}

function entriesOf(
  list: FunctionList | undefined,
  marker: string | undefined,
): FunctionPage['entries'] {
  const { Items: items = [], NextMarker: nextMarker } = list ?? {};
  return items.map((summary, index) => {
    const isLast = nextMarker && index === items.length - 1;
    const behind = isLast ? { marker: nextMarker, skip: 0 } : { marker, skip: index + 1 };
    return { cursor: writeCursor(behind), node: toFunction(summary, { stage: 'DEVELOPMENT' }) };
  });
}
