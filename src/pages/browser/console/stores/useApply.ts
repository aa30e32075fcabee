import { useState } from 'react';
import { useSession } from '../app/session.ts';
import { changeEntriesMutation } from '../documents.generated.ts';
import { useWrite, type Writing } from '../gateway/useWrite.ts';
import { nothing } from '../gateway/nothing.ts';
import { batchesOf, type PlannedChange } from './plan.ts';

interface Step {
  ifMatch: string;
  batches: ReturnType<typeof batchesOf>;
}

/** Applies a plan, in requests of at most 50 changes. */
export interface Apply {
  writing: Writing<Step>;
  /** Says how it ended. */
  end: 'applied' | 'changed' | 'refused' | undefined;
  reason: string;
  done: number;
  apply: (plan: readonly PlannedChange[], etag: string) => void;
}

/** Makes what applies a plan: each request is based on the version that the one before made. Calls back when it has ended. */
export function useApply(name: string, onEnd: () => void): Apply {
  const { ask } = useSession();
  const [end, setEnd] = useState<Apply['end']>();
  const [reason, setReason] = useState('');
  const [done, setDone] = useState(0);
  const finish = (how: Apply['end'], why = '') => {
    setEnd(how);
    setReason(why);
    onEnd();
  };
  const writing: Writing<Step> = useWrite(
    async ({ ifMatch, batches: [batch] }: Step) => {
      const input = { name, ifMatch, ...batch };
      return (await ask(changeEntriesMutation, { input })).changeEntries ?? nothing;
    },
    (answer, { batches: [batch, ...rest] }) => {
      if (answer.__typename === 'PreconditionFailed') return finish('changed');
      if (answer.__typename !== 'ChangeEntriesSuccess') return finish('refused', answer.message);
      setDone((before) => before + (batch ? batch.puts.length + batch.deletes.length : 0));
      return rest.length > 0
        ? writing.send({ ifMatch: answer.etag, batches: rest })
        : finish('applied');
    },
  );
  return {
    writing,
    end,
    reason,
    done,
    apply: (plan, etag) => {
      setEnd(undefined);
      setDone(0);
      writing.send({ ifMatch: etag, batches: batchesOf(plan) });
    },
  };
}
