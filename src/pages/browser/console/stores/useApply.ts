import { useState } from 'react';
import { useSession } from '../app/session.ts';
import { changeEntriesMutation, type InverseFragment } from '../documents.generated.ts';
import { useWrite, type Writing } from '../gateway/useWrite.ts';
import { nothing } from '../gateway/nothing.ts';
import { changesOf, type PlannedChange } from './plan.ts';

/** Holds the changes that undo others. */
export type Inverse = InverseFragment;

type Change = ReturnType<typeof changesOf> & { ifMatch: string };

/** Applies a plan of single entries: all of it or nothing. */
export interface Apply {
  writing: Writing<Change>;
  /** Says how it ended. */
  end: 'applied' | 'changed' | undefined;
  done: number;
  inverse: Inverse | undefined;
  apply: (plan: readonly PlannedChange[], etag: string) => void;
  /** Forgets how it ended. */
  forget: () => void;
}

type End = Pick<Apply, 'end' | 'done' | 'inverse'>;

const ahead: End = { end: undefined, done: 0, inverse: undefined };

/** Makes what applies a plan in one request. Calls back when it has ended. */
export function useApply(name: string, onEnd: () => void): Apply {
  const { ask } = useSession();
  const [end, setEnd] = useState(ahead);
  const writing = useWrite(
    async (change: Change) =>
      (await ask(changeEntriesMutation, { input: { name, ...change } })).changeEntries ?? nothing,
    (answer, { puts, deletes }) => {
      if (answer.__typename === 'ChangeEntriesSuccess') {
        const done = puts.length + deletes.length;
        setEnd({ end: 'applied', done, inverse: answer.inverse ?? undefined });
      } else setEnd({ ...ahead, end: 'changed' });
      onEnd();
    },
  );
  return {
    writing,
    ...end,
    apply: (plan, ifMatch) => {
      setEnd(ahead);
      writing.send({ ifMatch, ...changesOf(plan) });
    },
    forget: () => setEnd(ahead),
  };
}
