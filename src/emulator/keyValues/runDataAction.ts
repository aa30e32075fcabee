import type { ActionResponse } from '../action.ts';
import { AwsError } from '../awsError.ts';
import type { EmulatorState } from '../emulatorState.ts';
import { headerValue, type HttpRequest } from '../httpMessages.ts';
import type { CallerIdentity } from '../identity/callerIdentity.ts';
import { authorizeData } from '../identity/authorizeData.ts';
import { keyValueStoreOf } from '../keyValueStores/associations.ts';
import { keyValueStoreStatus, type KeyValueStoreRecord } from '../keyValueStores/keyValueStore.ts';
import type { DataRouteMatch } from './dataRoutes.ts';
import { describeData } from './describeData.ts';
import { invalid } from './readPair.ts';

/** Authorizes the caller and carries out an action of the data plane. */
export async function runDataAction(
  matched: DataRouteMatch,
  request: HttpRequest,
  { caller, state }: { caller: CallerIdentity; state: EmulatorState },
): Promise<ActionResponse> {
  const { store, iam, files } = state;
  const arn = decode(matched.arnSegment);
  // That another form is a ValidationException is a guess.
  if (!/^arn:aws:cloudfront::[0-9]{12}:key-value-store\/[0-9a-fA-F-]{36}$/.test(arn)) {
    throw invalid('KvsARN must be the ARN of a key value store.');
  }
  const key = decode(matched.keySegment);
  if (iam) await authorizeData(iam, caller, { action: matched.action, arn });
  const record = keyValueStoreOf(store, arn);
  if (!record)
    throw new AwsError('ResourceNotFoundException', 'The key value store was not found.');
  const now = store.now();
  const [, ...query] = request.target.split('?');
  if (matched.run !== describeData) checkIsReady(record, now);
  return matched.run({
    record,
    arn,
    key,
    query: new URLSearchParams(query.join('?')),
    ifMatch: headerValue(request, 'if-match'),
    body: request.body ?? new Uint8Array(),
    now,
    files: files?.keyValues,
  });
}

/** Refuses all but a description while a key value store is PROVISIONING (guess). */
function checkIsReady(record: KeyValueStoreRecord, now: Date): void {
  if (keyValueStoreStatus(record, now) !== 'READY') throw new AwsError('ConflictException');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw invalid('The path is not percent-encoded UTF-8.');
  }
}
