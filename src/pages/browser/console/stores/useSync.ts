import { useState } from 'react';
import { useSession } from '../app/session.ts';
import {
  syncEntriesMutation,
  type EntryPlanFragment,
  type SyncEntriesMutation,
  type SyncMode,
} from '../documents.generated.ts';
import { useWrite, type Writing } from '../gateway/useWrite.ts';
import { nothing } from '../gateway/nothing.ts';
import type { Inverse } from './useApply.ts';
import type { Entry } from './useStore.ts';

/** Holds the entries that there should be under a prefix, and what is to become of the others there. */
export interface Wish {
  /** Says where the entries come from. */
  title: string;
  entries: readonly Entry[];
  mode: SyncMode;
  prefix: string;
}

type Answer = NonNullable<SyncEntriesMutation['syncEntries']>;
export type PartAnswer = Extract<Answer, { __typename: 'PartiallyApplied' }>;

interface Request extends Wish {
  dryRun: boolean;
  ifMatch?: string;
  /** How many entries may be deleted; the gateway's own limit unless given. */
  maxDeletes?: number;
}

/** Says how a sync stands: planned, ended, or stopped on its way. */
interface Progress {
  plan?: EntryPlanFragment;
  /** The largest number of deletions that a person has allowed. */
  maxDeletes?: number;
  done: number;
  end?: 'applied' | 'changed';
  stopped?: PartAnswer;
  inverse?: Inverse | undefined;
}

/** Plans a sync, and makes it. */
export interface Sync extends Progress {
  writing: Writing<Request>;
  makePlan: (wish: Wish) => void;
  /** Allows the deletions of the plan. */
  allowDeletes: () => void;
  /** Writes what is planned. */
  apply: (wish: Wish) => void;
  /** Sends the same once more, over what is there now. */
  goOn: (wish: Wish) => void;
  /** Forgets the plan, and how the last one ended. */
  forget: () => void;
}

/** Makes what plans and makes syncs of a store. Calls back when something may have been written. */
export function useSync(name: string, onEnd: () => void): Sync {
  const { ask } = useSession();
  const [progress, setProgress] = useState<Progress>({ done: 0 });
  const writing = useWrite(
    async ({ title: _, ...input }: Request) => {
      const entries = [...input.entries];
      const answer = await ask(syncEntriesMutation, { input: { name, ...input, entries } });
      return answer.syncEntries ?? nothing;
    },
    (answer, { dryRun, maxDeletes }) => {
      setProgress((before) => progressAfter(before, answer, maxDeletes));
      if (!dryRun) onEnd();
    },
  );
  const { plan, maxDeletes, stopped } = progress;
  const send = (wish: Wish, ifMatch: string, most: number | undefined) => {
    const allowed = wish.mode === 'REPLACE' && most !== undefined && { maxDeletes: most };
    writing.send({ ...wish, ifMatch, dryRun: false, ...allowed });
  };
  return {
    ...progress,
    writing,
    makePlan: (wish) => {
      setProgress({ done: 0 });
      writing.send({ ...wish, dryRun: true });
    },
    allowDeletes: () => plan && setProgress({ ...progress, maxDeletes: plan.deletes }),
    apply: (wish) => plan && send(wish, plan.etag, maxDeletes),
    goOn: (wish) => stopped && send(wish, stopped.etag, stopped.remaining?.deletes ?? maxDeletes),
    forget: () => setProgress({ done: 0 }),
  };
}

/** Says how a sync stands after an answer. What is told in the same way everywhere never comes here. */
function progressAfter(
  before: Progress,
  answer: Answer | typeof nothing,
  maxDeletes: number | undefined,
): Progress {
  const { done } = before;
  if (answer.__typename === 'SyncEntriesSuccess') {
    const { dryRun, plan, inverse } = answer;
    if (dryRun) return { plan, done: 0 };
    const all = done + plan.creates + plan.replaces + plan.deletes;
    // What undoes the last request alone does not undo one that had stopped before.
    return { end: 'applied', done: all, inverse: (done === 0 && inverse) || undefined };
  }
  if (answer.__typename === 'DeleteGuard') return { plan: answer.plan, done };
  if (answer.__typename !== 'PartiallyApplied') return { end: 'changed', done };
  const kept = maxDeletes !== undefined && { maxDeletes };
  return { ...kept, done: done + answer.confirmed, stopped: answer };
}
