import type { KeyPage } from '../../aws/keyValues/keyValueRequests.ts';
import type { Context } from '../../context.ts';
import type { KeyValueEntry } from '../../contract/schema.generated.ts';
import { pageViolations } from '../checks.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { isErrorValue, type ErrorOf } from '../errors.ts';
import { refusal } from '../refusal.ts';
import { toEntry } from './changedEntries.ts';
import { readKeyPage, type DataPlace } from './dataCalls.ts';
import { onKeyValueStore, type FindError } from './findStore.ts';
import { storeNameViolations, storeTarget } from './keyValueStore.ts';
import { readVersion, type DataError } from './storeData.ts';

export type EntriesError = FindError | ErrorOf<'Conflict' | 'ServiceQuotaExceeded'>;

export interface ListEntriesInput {
  name: string;
  /** 1 to 100. */
  first: number;
  after?: string | null | undefined;
}

/** Holds one page of entries, and the version that the data had just before they were read. */
export interface EntryPage {
  etag: string;
  entries: { cursor: string; node: KeyValueEntry }[];
  hasNextPage: boolean;
}

/** Lists the entries of a key value store in CloudFront's order. Source: ListKeys, CloudFront KeyValueStore API 2022-07-26. */
export async function listEntries(
  { name, first, after }: ListEntriesInput,
  context: Context,
): Promise<EntryPage | EntriesError> {
  const target = storeTarget('cloudfront-keyvaluestore:ListKeys', 'READ', { name });
  const place = after == null ? firstPlace : readCursor(after, placeForm);
  const violations = [...storeNameViolations(name), ...pageViolations(first, place)];
  const refused = refusal(target, violations, context);
  if (refused) return refused;
  const from = placeOf(place ?? firstPlace);
  return onKeyValueStore<EntryPage | EntriesError>(
    target,
    async (store) => {
      const version = await readVersion({ store, target }, context);
      if (isErrorValue(version)) return version;
      const read = await readFrom({ store, target }, { from, first }, context);
      return isErrorValue(read) ? read : { etag: version.etag, ...read };
    },
    context,
  );
}

/** Says where an entry stands: the token of its page of CloudFront's list, and its index in it. */
interface Place {
  index: number;
  token: string | undefined;
}

const firstPlace = '-1 ';
const placeForm = /^(?:-1|\d{1,2}) [\u0020-\u007e]*$/;

function placeOf(text: string): Place {
  const [index = ''] = text.split(' ', 1);
  const token = text.slice(index.length + 1);
  return { index: Number(index), token: token === '' ? undefined : token };
}

/** Bounds the pages of CloudFront's list, 50 entries each, that one page takes: one may begin and end in the middle. */
const maxPages = 3;

async function readFrom(
  place: DataPlace,
  { from, first }: { from: Place; first: number },
  context: Context,
): Promise<Omit<EntryPage, 'etag'> | DataError> {
  const entries: EntryPage['entries'] = [];
  let { index, token } = from;
  // A page without an entry would have no cursor to go on from.
  for (let pages = 1; pages <= maxPages || entries.length === 0; pages += 1) {
    const called = await readKeyPage(place, token, context);
    if (!('value' in called)) return called.error;
    const { items, nextToken } = called.value;
    entries.push(...entriesOf(items, { index, token }));
    if (entries.length > first || nextToken === undefined)
      return { entries: entries.slice(0, first), hasNextPage: entries.length > first };
    [index, token] = [-1, nextToken];
  }
  return { entries: entries.slice(0, first), hasNextPage: true };
}

/** Gives the entries of a page of CloudFront's list that stand behind a place. */
function entriesOf(items: KeyPage['items'], { index, token = '' }: Place): EntryPage['entries'] {
  return items
    .map((item, at) => ({ cursor: writeCursor(`${at} ${token}`), node: toEntry(item) }))
    .slice(index + 1);
}
