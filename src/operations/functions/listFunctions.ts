import {
  ListFunctionsCommand,
  type FunctionSummary,
  type ListFunctionsCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  CloudFrontFunction,
  ErrorCode,
  FunctionStage,
} from '../../contract/schema.generated.ts';
import { call } from '../call.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { isErrorValue, type ErrorOf } from '../errors.ts';
import type { FunctionReference } from './describeFunction.ts';
import { otherStage, toFunction } from './cloudFrontFunction.ts';
import { maxPageSize } from '../limits.ts';
import { refusal } from '../refusal.ts';
import { pageViolations } from '../checks.ts';

export const listFunctionsErrors = [
  'InvalidArgument',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
  'AwsRefusal',
] as const satisfies ErrorCode[];

type ListError = ErrorOf<(typeof listFunctionsErrors)[number]>;

/** Describes the target of a list. It has no function's name, so the errors of a list leave that empty. */
const target = {
  action: 'cloudfront:ListFunctions',
  right: 'READ',
  name: '',
  stage: 'DEVELOPMENT',
} as const;

/** Names the stages of a list: one, or both. */
type ListedStage = FunctionStage | 'ALL';

export interface ListFunctionsInput {
  /** 1 to 100. */
  first: number;
  after?: string | null | undefined;
  stage?: FunctionStage | null | undefined;
}

/** Holds one page. Its entries have no ETag, because CloudFront's list has none. */
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
  const behind = after == null ? '' : readCursor(after, placeForm);
  const refused = refusal(target, pageViolations(first, behind), context);
  if (refused) return refused;
  const all = await listAll(stage ?? 'ALL', context);
  if (isErrorValue(all)) return all;
  const ahead = all.filter((node) => place(node) > (behind ?? ''));
  const entries = ahead.slice(0, first).map((node) => ({ cursor: writeCursor(place(node)), node }));
  return { entries, hasNextPage: ahead.length > first };
}

/**
 * Finds a stage of a function by the lists that the request has read, so that a list with both stages does not take a
 * call for each function; null when there is none. Undefined when the request has read no list.
 */
export async function findListed(
  reference: FunctionReference,
  context: Context,
): Promise<CloudFrontFunction | null | ListError | undefined> {
  const { name, stage } = reference;
  const known = ([stage, 'ALL'] as const).find((listed) => context.reads.known('', keyOf(listed)));
  const isAnyListed = known ?? context.reads.known('', keyOf(otherStage[stage]));
  if (!isAnyListed) return undefined;
  const isIt = (node: CloudFrontFunction) => node.name === name && node.stage === stage;
  const all = known && (await listAll(known, context));
  if (all && isErrorValue(all)) return all;
  const found = all?.find(isIt);
  // That a list of both stages has all of LIVE is not documented; that one of a stage has is.
  if (found || known === stage) return found ?? null;
  const ofStage = await listAll(stage, context);
  return isErrorValue(ofStage) ? ofStage : (ofStage.find(isIt) ?? null);
}

const keyOf = (stage: ListedStage) => `list ${stage}`;

const placeForm = /^[\w-]{1,64} (?:DEVELOPMENT|LIVE)$/;

/** Says where an entry stands in the list. No name holds a space. */
function place({ name, stage }: CloudFrontFunction): string {
  return `${name} ${stage}`;
}

/** Lists one stage of all functions that the context's access may read, without the gateway's check. */
export function listStage(
  stage: FunctionStage,
  context: Context,
): Promise<CloudFrontFunction[] | ListError> {
  return listAll(stage, context);
}

function listAll(stage: ListedStage, context: Context): Promise<CloudFrontFunction[] | ListError> {
  return context.reads.once('', keyOf(stage), () => readAll(stage, context));
}

async function readAll(
  stage: ListedStage,
  context: Context,
): Promise<CloudFrontFunction[] | ListError> {
  const functions = new Map<string, CloudFrontFunction>();
  // A marker that comes again would never end.
  const markers = new Set<string>();
  let marker: string | undefined;
  do {
    const page = await readPage({ stage, marker }, context);
    if (isErrorValue(page)) return page;
    for (const node of page.functions) functions.set(place(node), node);
    marker = page.next && !markers.has(page.next) ? page.next : undefined;
    if (marker !== undefined) markers.add(marker);
  } while (marker !== undefined);
  return [...functions.values()]
    .filter(({ name }) => context.access.may('READ', name))
    .toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

function readPage(
  { stage, marker }: { stage: ListedStage; marker: string | undefined },
  context: Context,
): Promise<Page | ListError> {
  const command = () =>
    new ListFunctionsCommand({
      MaxItems: maxPageSize,
      ...(marker !== undefined && { Marker: marker }),
      ...(stage !== 'ALL' && { Stage: stage }),
    });
  // Only a list of LIVE tells which stage an entry has that does not say so itself.
  const asked = stage === 'ALL' ? 'DEVELOPMENT' : stage;
  const read = (answer: ListFunctionsCommandOutput) => readList(answer, asked);
  return call(target, { expects: listFunctionsErrors, command, read }, context);
}

interface Page {
  functions: CloudFrontFunction[];
  next: string | undefined;
}

/**
 * Reads an entry. Leaves out one that lacks what CloudFront's model requires, or is of a stage that the contract lacks, so
 * that it does not cost the others.
 */
function entryOf(summary: FunctionSummary, stage: FunctionStage): CloudFrontFunction[] {
  try {
    return [toFunction(summary, { stage })];
  } catch {
    return [];
  }
}

function readList({ FunctionList: list }: ListFunctionsCommandOutput, asked: FunctionStage): Page {
  if (list?.Quantity === undefined) throw new Error('CloudFront gave no list');
  const { Items: items = [], NextMarker: next } = list;
  return { functions: items.flatMap((summary) => entryOf(summary, asked)), next };
}
