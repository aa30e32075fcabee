import type { ActionResponse } from '../action.ts';
import { AwsError } from '../awsError.ts';
import type { KeyValueChanges } from './applyChanges.ts';
import type { DataRequest } from './dataRequest.ts';
import { dataETag, jsonResponse, totals } from './jsonResponse.ts';
import type { KeyValues } from './keyValues.ts';
import { saveChanges } from './saveChanges.ts';

/**
 * Makes the changes of a request. Throws as `saveChanges` does, and `ConflictException` when the data is of another
 * version than `If-Match` (observed).
 */
export function changeKeyValues(
  request: DataRequest,
  changesOf: (keyValues: KeyValues) => KeyValueChanges,
): ActionResponse {
  const { keyValues } = request.record;
  const { ifMatch } = request;
  // The code for a missing one, and for one of another form, is a guess.
  if (ifMatch === undefined || !/^KV[0-9A-Z]{1,13}$/.test(ifMatch)) {
    throw new AwsError(
      'ValidationException',
      'If-Match must be the ETag that DescribeKeyValueStore of the data plane gives.',
    );
  }
  if (ifMatch !== dataETag(keyValues)) {
    throw new AwsError('ConflictException', 'The data has changed since the version of If-Match.');
  }
  saveChanges(request, changesOf(keyValues));
  return jsonResponse(totals(keyValues), { ETag: dataETag(keyValues) });
}
