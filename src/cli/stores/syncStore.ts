import {
  syncEntriesMutation,
  type SyncEntriesInput,
  type SyncEntriesMutation,
} from '../documents.generated.ts';
import { CommandError } from '../commandError.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';
import type { ValueOf } from '../gateway/value.ts';
import type { Invocation } from '../invocation.ts';
import { pause } from '../stop.ts';
import { planStore } from './storePlan.ts';
import { readStore } from './readStore.ts';
import type { Entries } from './storeFile.ts';
import { counted } from '../terminal/counted.ts';

/** Says what a store is to have, over which version of its data, and how many entries may be deleted. */
export interface Sync {
  name: string;
  wanted: Entries;
  etag: string;
  maxDeletes: number | undefined;
  message: string | undefined;
}

type Answer = ValueOf<SyncEntriesMutation>;
type Partial = Extract<Answer, { __typename: 'PartiallyApplied' }>;

/** Bounds the requests, one after the other, that write nothing. */
const maxIdle = 2;

/** Asks the gateway whether it would do this, without writing. Throws `CommandError`. */
export async function trySync(sync: Sync, gateway: Gateway): Promise<void> {
  const answer = await gateway.change({
    document: syncEntriesMutation,
    variables: { input: { ...inputOf(sync), dryRun: true } },
    isDone: () => Promise.resolve(false),
  });
  if (answer && isProblem(answer)) throw refused(answer, sync.name, 0);
  if (answer?.__typename !== 'SyncEntriesSuccess') return;
  const { deletes, there, allowedDeletes } = answer.plan;
  if (deletes > allowedDeletes)
    throw new CommandError(
      `${sync.name}: the plan deletes ${deletes === there ? 'all' : deletes} of ${counted(there, 'entry', 'entries')}. Nothing was changed.`,
      `If that is right: --max-deletes ${deletes}`,
    );
}

/**
 * Makes a store as wanted. The same request goes on where one before has stopped, over the version that it told, and may delete no
 * more than was left. Throws `CommandError`.
 */
export async function syncStore(sync: Sync, invocation: Invocation): Promise<void> {
  const { output, stop } = invocation;
  const gateway = await invocation.gateway();
  const { name } = sync;
  let next = sync;
  let written = 0;
  for (let idle = 0; ;) {
    const answer = await send(next, gateway);
    if (answer?.__typename !== 'PartiallyApplied') {
      if (answer && isProblem(answer)) throw refused(answer, name, written);
      return;
    }
    const { confirmed, remaining, etag, retryAfterSeconds } = answer;
    written += confirmed;
    idle = confirmed > 0 ? 0 : idle + 1;
    if (isEnd(answer) || idle >= maxIdle) throw refused(answer, name, written);
    if (remaining)
      output.progress(written, written + remaining.puts + remaining.deletes, 'entries done');
    await pause((retryAfterSeconds ?? 0) * 1000, stop);
    if (stop.signal.aborted)
      throw new CommandError(`${name}: stopped. ${whatIsDone(written)}`, goesOn);
    next = { ...sync, etag, maxDeletes: remaining?.deletes ?? next.maxDeletes };
  }
}

/** Tells whether it is not for this command to go on: what others have changed is looked at first. */
const isEnd = ({ retryable, reason }: Partial) => !retryable || reason === 'CONFLICT';

/** Sends a sync. Undefined if the answer was lost and the store is as wanted. */
async function send(sync: Sync, gateway: Gateway): Promise<Answer | undefined> {
  const { name, wanted } = sync;
  let isLost = false;
  const isDone = async () => {
    isLost = true;
    const store = await readStore(gateway, name);
    if (!store) return false;
    const { creates, replaces, deletes } = planStore(wanted, store.entries);
    return creates.length + replaces.length + deletes.length === 0;
  };
  const variables = { input: inputOf(sync) };
  const answer = await gateway.change({ document: syncEntriesMutation, variables, isDone });
  if (isLost && answer?.__typename === 'PreconditionFailed')
    throw new CommandError(
      `${name}: an answer was lost, and the store has changed: a part may be written.`,
      goesOn,
    );
  return answer;
}

function inputOf({ name, wanted, etag, maxDeletes, message }: Sync): SyncEntriesInput {
  return {
    name,
    ifMatch: etag,
    entries: [...wanted].map(([key, value]) => ({ key, value })),
    mode: 'REPLACE',
    ...(maxDeletes !== undefined && { maxDeletes }),
    ...(message !== undefined && { message }),
  };
}

const goesOn = 'cff kvs diff shows what is left, and cff kvs sync goes on from there.';

const whatIsDone = (written: number) =>
  written === 0
    ? 'Nothing was written.'
    : `${counted(written, 'entry was', 'entries were')} written.`;

function refused(
  answer: Extract<Answer, { errorCode: unknown }>,
  name: string,
  written: number,
): CommandError {
  const isStale = answer.__typename === 'PreconditionFailed';
  const reason = isStale
    ? `${name}: it was changed by others meanwhile.`
    : toCommandError(answer, `${name}: `).message;
  return new CommandError(`${reason} ${whatIsDone(written)}`, goesOn);
}
