import { AwsError } from '../awsError.ts';
import type { DataAction } from './dataRequest.ts';
import { jsonResponse, totals } from './jsonResponse.ts';
import { readKey } from './readPair.ts';

/** Gives the value of a key. The answer has no ETag (SDK). */
export const getKey: DataAction = ({ record: { keyValues }, key }) => {
  const value = keyValues.pairs.get(readKey(key));
  if (value === undefined) throw unknownKey();
  return jsonResponse({ Key: key, Value: value, ...totals(keyValues) });
};

/** Makes the refusal of a key that is not there (guess). */
export function unknownKey(): AwsError {
  return new AwsError('ResourceNotFoundException', 'The key was not found.');
}
