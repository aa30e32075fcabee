import type { Context } from '../../context.ts';
import type { CloudFrontFunction, FunctionVersion } from '../../contract/schema.generated.ts';
import type { Facts } from '../../history/facts.ts';
import { readFacts } from '../../history/log.ts';
import type { LogRecord } from '../../history/record.ts';
import type { Table } from '../../history/table.ts';
import { nameViolations, pageViolations } from '../checks.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { isErrorValue } from '../errors.ts';
import { describeUnchecked } from '../functions/describeFunction.ts';
import { isVisible, toVersion } from './functionVersion.ts';
import { readHistory, type HistoryError } from './readHistory.ts';

export interface ListVersionsInput {
  name: string;
  /** 1 to 100. */
  first: number;
  after?: string | null | undefined;
}

/** Holds one page of versions, newest first. */
export interface VersionPage {
  name: string;
  entries: { cursor: string; node: FunctionVersion }[];
  hasNextPage: boolean;
  /** Where the next page begins. */
  endCursor: string | null;
}

/** Lists the versions of a function, newest first: at most two calls of the table for a page. */
export async function listVersions(
  { name, first, after }: ListVersionsInput,
  context: Context,
): Promise<VersionPage | HistoryError> {
  const place = after == null ? '' : readCursor(after, placeForm);
  const violations = [...nameViolations(name), ...pageViolations(first, place)];
  const page = { name, first, behind: place || undefined };
  return readHistory({ name, violations }, (table) => readPage(table, page), context);
}

const maxQueries = 2;
/** Bounds the changes that were refused, and are not shown, for which the first call has room beside a page. */
const fewRefused = 8;
/** Bounds the records of the second call. One is about 1 KB, and DynamoDB gives at most 1 MB at once. */
const recordsOfCall = 250;

async function readPage(
  table: Table,
  { name, first, behind }: { name: string; first: number; behind: string | undefined },
): Promise<VersionPage> {
  const visible: LogRecord[] = [];
  let before = behind;
  let isAtEnd = false;
  for (let queries = 0; queries < maxQueries && visible.length <= first && !isAtEnd; queries += 1) {
    const limit = queries === 0 ? first + 1 + fewRefused : recordsOfCall;
    const range = { prefix: 'V#', limit, ...(before !== undefined && { before }) };
    const records = (await table.query(name, range)) as unknown as LogRecord[]; // as all under V#
    visible.push(...records.filter((record) => isVisible(record)));
    before = records.at(-1)?.sk ?? before;
    isAtEnd = records.length < limit;
  }
  const page = visible.slice(0, first);
  const hasNextPage = visible.length > first || !isAtEnd;
  // Changes that were refused are not shown. A page of nothing else goes on behind them.
  const last = visible.length > first ? page.at(-1)?.sk : before;
  return {
    name,
    entries: page.map((record) => ({ cursor: writeCursor(record.sk), node: toVersion(record) })),
    hasNextPage,
    endCursor: last === undefined ? null : writeCursor(last),
  };
}

const placeForm = /^V#\d{10}$/;

/** Gives the stages as they are now that are not in the history yet. */
export async function readUnrecorded(
  { name }: Pick<VersionPage, 'name'>,
  context: Context,
): Promise<CloudFrontFunction[] | HistoryError> {
  const stages = (['DEVELOPMENT', 'LIVE'] as const).map((stage) =>
    describeUnchecked({ name, stage }, context),
  );
  const read = await Promise.all(stages);
  const present = read.filter((stage) => !isErrorValue(stage));
  const failed = read.find(
    (stage) => isErrorValue(stage) && stage.errorCode !== 'NoSuchFunctionExists',
  );
  if (failed && isErrorValue(failed)) return failed as HistoryError; // a read's errors are these, but for that
  const facts = await readHistory(
    { name, violations: [] },
    (table) => readFacts(table, name, (known) => missingFrom(known, present).length === 0),
    context,
  );
  return isErrorValue(facts) ? facts : missingFrom(facts, present);
}

/** Gives the stages that the history does not tell. */
function missingFrom(facts: Facts, present: readonly CloudFrontFunction[]): CloudFrontFunction[] {
  const created = present[0]?.createdTime?.getTime() ?? 0; // DEVELOPMENT's
  return present.filter(({ stage, etag, lastModifiedTime }) =>
    stage === 'DEVELOPMENT'
      ? !facts.development(created, etag ?? '')
      : !facts.live(created, lastModifiedTime?.getTime() ?? 0),
  );
}
