import { changeKeyValues } from './changeKeyValues.ts';
import type { DataAction } from './dataRequest.ts';
import { readKey, readObject, readValue } from './readPair.ts';

/** Creates or replaces the value of a key. */
export const putKey: DataAction = (request) => {
  const key = readKey(request.key);
  const value = readValue(readObject(request.body)['Value']);
  return changeKeyValues(request, () => ({ puts: new Map([[key, value]]), deletes: new Set() }));
};
