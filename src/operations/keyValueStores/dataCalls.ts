import type { KeyValueClient } from '../../aws/keyValues/keyValueClient.ts';
import {
  describeKeyValues,
  getKey,
  listKeys,
  updateKeys,
  type Changed,
  type Changes,
  type Described,
  type KeyPage,
  type KeyValue,
  type KeyValueRequest,
} from '../../aws/keyValues/keyValueRequests.ts';
import { sendToKeyValues } from '../../aws/keyValues/sendToKeyValues.ts';
import { readBackMs } from '../../aws/send.ts';
import type { Context } from '../../context.ts';
import type { ErrorCode } from '../../contract/schema.generated.ts';
import { callBy, type Called } from '../call.ts';
import type { StoreTarget } from '../errors.ts';

/** Lists the failures of calls to the data plane. */
export const dataErrors = [
  'InvalidArgument',
  'EntityNotFound',
  'Conflict',
  'ServiceQuotaExceeded',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
  'AwsRefusal',
] as const satisfies ErrorCode[];

export type DataErrorCode = (typeof dataErrors)[number];
export type DataCalled<Value> = Promise<Called<Value, DataErrorCode>>;

/** Names what is called: the store, and why. */
export interface DataPlace {
  store: { arn: string; keyValues: KeyValueClient };
  target: StoreTarget;
}

/** Reads the present version of the data. */
export function describeData(place: DataPlace, context: Context): DataCalled<Described> {
  return callData(place, describeKeyValues(place.store.arn), context);
}

/** Reads a page of entries: at most 50. */
export function readKeyPage(
  place: DataPlace,
  token: string | undefined,
  context: Context,
): DataCalled<KeyPage> {
  return callData(place, listKeys(place.store.arn, token), context);
}

/** Reads one entry. That there is none is the same failure as that there is no store. */
export function readKey(place: DataPlace, key: string, context: Context): DataCalled<KeyValue> {
  return callData(place, getKey(place.store.arn, key), context);
}

/** Makes up to 50 changes together, if the data has the version of `ifMatch`. */
export function writeKeys(
  place: DataPlace,
  { ifMatch, ...changes }: Changes & { ifMatch: string },
  context: Context,
): DataCalled<Changed> {
  return callData(place, updateKeys(place.store.arn, ifMatch, changes), context);
}

/**
 * Calls the data plane once, as `call` does CloudFront. What AWS says of keys and values is neither told nor logged: it may
 * repeat them.
 */
function callData<Answer>(
  { store, target }: DataPlace,
  request: KeyValueRequest<Answer>,
  context: Context,
): DataCalled<Answer> {
  const writes = request.method !== 'GET';
  const endsAtMs = context.deadlineMs - (writes ? readBackMs : 0);
  const { traceHeaders } = context;
  const action = `cloudfront-keyvaluestore:${request.action}`;
  const send = async () => {
    const { answer, requestId } = await sendToKeyValues(store.keyValues, request, {
      endsAtMs,
      traceHeaders,
    });
    return { requestId, value: () => answer };
  };
  const isQuotable = request.action === 'DescribeKeyValueStore';
  return callBy({ ...target, action, writes }, { send, expects: dataErrors, isQuotable }, context);
}
