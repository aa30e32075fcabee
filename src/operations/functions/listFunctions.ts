import { ListFunctionsCommand, type ListFunctionsCommandOutput } from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  CloudFrontFunction,
  ErrorCode,
  FunctionStage,
} from '../../contract/schema.generated.ts';
import { call } from '../call.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { isErrorValue, type ErrorOf } from '../errors.ts';
import { toFunction } from './functionSummary.ts';
import { maxPageSize } from '../limits.ts';
import { refusal } from '../refusal.ts';
import { listViolations } from '../checks.ts';

export const listFunctionsErrors = [
  'InvalidArgument',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
] as const satisfies ErrorCode[];

type ListError = ErrorOf<(typeof listFunctionsErrors)[number]>;

/** Names no one function: what a list's errors would tell of one stays empty. */
const target = { action: 'cloudfront:ListFunctions', name: '', stage: 'DEVELOPMENT' } as const;

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

/**
 * Lists the functions that the caller may read, an entry for each stage, by name and stage. All of CloudFront's list is
 * read, a request for each hundred entries: IAM cannot narrow it, and its markers could name functions of others.
 * Source: ListFunctions, CloudFront API 2020-05-31.
 */
export async function listFunctions(
  { first, after, stage }: ListFunctionsInput,
  context: Context,
): Promise<FunctionPage | ListError> {
  const behind = after == null ? '' : readCursor(after);
  const refused = refusal(target, listViolations(first, behind), context);
  if (refused) return refused;
  const all = await context.reads.once('', `list ${stage ?? ''}`, () => readAll(stage, context));
  if (isErrorValue(all)) return all;
  const ahead = all.filter((node) => place(node) > (behind ?? ''));
  const entries = ahead.slice(0, first).map((node) => ({ cursor: writeCursor(place(node)), node }));
  return { entries, hasNextPage: ahead.length > first };
}

/** Where an entry stands in the list. No name holds a space. */
function place({ name, stage }: CloudFrontFunction): string {
  return `${name} ${stage}`;
}

async function readAll(
  stage: ListFunctionsInput['stage'],
  context: Context,
): Promise<CloudFrontFunction[] | ListError> {
  const functions: CloudFrontFunction[] = [];
  let marker: string | undefined;
  do {
    const page = await readPage({ stage, marker }, context);
    if (isErrorValue(page)) return page;
    const { next } = page;
    functions.push(...page.functions);
    // The same marker again would never end.
    marker = next === marker ? undefined : next || undefined;
  } while (marker !== undefined);
  return functions
    .filter(({ name }) => context.access.may('cloudfront:DescribeFunction', name))
    .toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

function readPage(
  { stage, marker }: { stage: ListFunctionsInput['stage']; marker: string | undefined },
  context: Context,
): Promise<Page | ListError> {
  const command = () =>
    new ListFunctionsCommand({
      MaxItems: maxPageSize,
      ...(marker !== undefined && { Marker: marker }),
      ...(stage && { Stage: stage }),
    });
  return call(target, { expects: listFunctionsErrors, command, read: readList }, context);
}

interface Page {
  functions: CloudFrontFunction[];
  next: string | undefined;
}

function readList({ FunctionList: list }: ListFunctionsCommandOutput): Page {
  if (list?.Quantity === undefined) throw new Error('CloudFront gave no list');
  const { Items: items = [], NextMarker: next } = list;
  return { functions: items.map((summary) => toFunction(summary, { stage: 'DEVELOPMENT' })), next };
}
