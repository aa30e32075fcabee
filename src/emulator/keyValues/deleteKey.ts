import { changeKeyValues } from './changeKeyValues.ts';
import type { DataAction } from './dataRequest.ts';
import { unknownKey } from './getKey.ts';
import { readKey } from './readPair.ts';

/** Deletes a key, which must be there (guess). */
export const deleteKey: DataAction = (request) => {
  const key = readKey(request.key);
  return changeKeyValues(request, ({ pairs }) => {
    if (!pairs.has(key)) throw unknownKey();
    return { puts: new Map(), deletes: new Set([key]) };
  });
};
