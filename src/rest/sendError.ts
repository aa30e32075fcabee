import type { Context } from '../context.ts';
import { isErrorValue, type ErrorOf, type ErrorValue } from '../operations/errors.ts';
import { furtherOperations, storeOperations } from '../operations/onDemand.ts';
import { readLeniently } from '../operations/readLeniently.ts';
import { quoted } from './entityTag.ts';
import { problemOf, sendProblem } from './problem.ts';
import { readCurrent } from './replies.ts';
import { representation, versionRepresentation } from './representations.ts';
import { isUnmetCreation, type Route } from './route.ts';
import { storeRepresentation } from './storeReplies.ts';

/**
 * Sends an expected error as a problem. `PreconditionFailed` also tells what is there now and who made it; refused deletions
 * tell by what the function or key value store is used.
 */
export async function sendError(
  value: ErrorValue,
  route: Route,
  context: Context,
): Promise<Response> {
  const headers: Record<string, string> = {};
  if (value.retryable && 'retryAfterSeconds' in value)
    headers['retry-after'] = String(value.retryAfterSeconds);
  const problem = problemOf(value);
  if (isUnmetCreation(value.__typename, route)) problem.status = 412;
  const { etag, ...members } = await furtherMembers(value, context);
  if (etag != null) headers['etag'] = quoted(etag);
  return sendProblem({ ...problem, ...members }, headers);
}

/** Reads the members of an error that are not in its value, and the present version where it is another one. */
async function furtherMembers(
  value: ErrorValue,
  context: Context,
): Promise<{ etag?: string | null | undefined; [member: string]: unknown }> {
  if (value.__typename === 'FunctionInUse')
    return { distributions: await (await furtherOperations()).readUsers(value.name, context) };
  if (value.__typename === 'CannotDeleteEntityWhileInUse')
    return { functions: await (await storeOperations()).readStoreUsers(value.name, context) };
  if (value.__typename !== 'PreconditionFailed') return {};
  return value.kind === 'FUNCTION' ? presentStage(value, context) : presentStore(value, context);
}

type Conflict = ErrorOf<'PreconditionFailed'>;

async function presentStage(conflict: Conflict, context: Context) {
  const { readChangedBy } = await furtherOperations();
  const [now, changedBy] = await Promise.all([
    readCurrent(conflict, context),
    readLeniently(() => readChangedBy(conflict, context), context),
  ]);
  return {
    etag: now?.etag,
    current: now ? representation(now) : null,
    changedBy: changedBy ? versionRepresentation(changedBy) : null,
    keyValueStore: null,
    currentEntries: null,
  };
}

async function presentStore({ name, currentEntries }: Conflict, context: Context) {
  const { getKeyValueStore, readStoreVersion } = await storeOperations();
  const store = await readLeniently(() => getKeyValueStore({ name }, context), context);
  const isThere = store && !isErrorValue(store);
  const version = isThere
    ? await readLeniently(() => readStoreVersion(store, context), context)
    : undefined;
  const etag = version && !isErrorValue(version) ? version.etag : undefined;
  return {
    etag,
    current: null,
    changedBy: null,
    keyValueStore: isThere ? { ...storeRepresentation(store), ...(etag && { etag }) } : null,
    currentEntries: currentEntries ? entriesOf(currentEntries) : null,
  };
}

function entriesOf({ etag, entries }: NonNullable<Conflict['currentEntries']>) {
  return { etag, entries: entries.map(({ key, value = null }) => ({ key, value })) };
}
