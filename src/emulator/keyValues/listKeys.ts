import { limits } from '../limits.ts';
import { ModelCheck } from '../modelCheck.ts';
import type { DataAction } from './dataRequest.ts';
import { jsonResponse } from './jsonResponse.ts';
import type { KeyValues } from './keyValues.ts';
import { invalid } from './readPair.ts';

/** Lists keys with their values. The order (UTF-16) and the form of the token, which holds the last key, are guesses. */
export const listKeys: DataAction = ({ record: { keyValues }, query }) => {
  const maxResults = readMaxResults(query.get('MaxResults'));
  const after = readToken(query.get('NextToken'));
  const keys = (keyValues.sortedKeys ??= [...keyValues.pairs.keys()].toSorted());
  const start = after === undefined ? 0 : indexAfter(keys, after);
  const page = keys.slice(start, start + maxResults);
  const last = page.at(-1);
  const isLast = last === undefined || start + page.length === keys.length;
  const items = page.map((key) => ({ Key: key, Value: valueOf(keyValues, key) }));
  return jsonResponse({ Items: items, ...(!isLast && { NextToken: tokenOf(last) }) });
};

function valueOf({ pairs }: KeyValues, key: string): string {
  return pairs.get(key) ?? ''; // sortedKeys has keys of pairs only
}

/** Finds the index of the first key that is greater than `key`, by bisection. */
function indexAfter(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readMaxResults(text: string | null): number {
  const { min, max, default: usual } = limits.keysPerPage;
  if (text === null) return usual;
  const check = new ModelCheck();
  check.integer('maxResults', text, { min, max });
  check.throwIfBroken('ValidationException');
  return Number(text);
}

function tokenOf(key: string): string {
  return Buffer.from(JSON.stringify([key])).toString('base64url');
}

function readToken(token: string | null): string | undefined {
  if (token === null) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    const key: unknown = Array.isArray(parsed) ? parsed[0] : undefined;
    if (typeof key === 'string' && tokenOf(key) === token) return key;
  } catch {
    // refused below
  }
  throw invalid('The parameter NextToken is not valid.');
}
