import { useEffect, useState } from 'react';
import { useSession } from '../app/session.ts';
import { keepDraft, listenToDraft, readDraft, type Draft } from '../drafts/drafts.ts';
import type { Stages } from './useFunction.ts';

/** Holds a person's own copy of a function. */
export interface DraftState {
  draft: Draft | undefined;
  /** The code that is being worked on: the draft's, else Development's. */
  code: string;
  message: string;
  /** The draft that another tab has made of this function since. */
  elsewhere: Draft | undefined;
  write: (change: { code?: string; message?: string }) => void;
  /** Puts a draft in place of what is there. */
  put: (draft: Draft | undefined) => void;
  takeOther: () => void;
}

/** Keeps the draft of a function. It begins with the first change, and ends when it equals Development. */
export function useDraft(
  stages: Stages | undefined,
  name: string,
  number: number | undefined,
): DraftState {
  const { owner } = useSession();
  const [draft, setDraft] = useState<Draft>();
  const [elsewhere, setElsewhere] = useState<Draft>();
  const isLoaded = stages !== undefined;
  const created = stages?.development.createdTime ?? null;
  useEffect(() => {
    if (isLoaded) setDraft(readDraft(owner, name, created));
  }, [owner, name, created, isLoaded]);
  useEffect(() => listenToDraft(owner, name, setElsewhere), [owner, name]);
  const text = stages?.development.code?.text ?? '';
  const put = (next: Draft | undefined) => {
    setDraft(next);
    keepDraft(owner, name, next);
  };
  return {
    draft,
    code: draft?.code ?? text,
    message: draft?.message ?? '',
    elsewhere,
    write: (change) => {
      if (stages) put(changedDraft(draft, change, { stages, number }));
    },
    put,
    takeOther: () => {
      setDraft(elsewhere);
      setElsewhere(undefined);
    },
  };
}

/** Gives a draft after a change; undefined if nothing is left that Development does not have. */
function changedDraft(
  before: Draft | undefined,
  change: Partial<Pick<Draft, 'code' | 'message'>>,
  { stages: { development }, number }: { stages: Stages; number: number | undefined },
): Draft | undefined {
  const text = development.code?.text ?? '';
  const base = before?.base ?? { etag: development.etag, code: text, number };
  const draft = {
    code: text,
    message: '',
    ...before,
    ...change,
    base,
    created: development.createdTime,
    at: new Date().toISOString(),
  };
  const isNothing = draft.code === text && draft.message === '' && base.etag === development.etag;
  return isNothing ? undefined : draft;
}
