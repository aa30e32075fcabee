import { useEffect, useState } from 'react';
import { useSession } from '../app/session.ts';
import { keepDraft, listenToDraft, readDraft, type Draft } from '../drafts/drafts.ts';
import { configurationOf, realChanges, type Configuration } from './configuration.ts';
import type { Stages } from './useFunction.ts';

type DraftChange = Partial<Pick<Draft, 'code' | 'configuration' | 'message'>>;

/** Holds a person's own copy of a function. */
export interface DraftState {
  draft: Draft | undefined;
  /** The code that is being worked on: the draft's, else Development's. */
  code: string;
  message: string;
  /** The configuration that is being worked on, likewise. */
  configuration: Configuration;
  /** The draft that another tab has made of this function since. */
  elsewhere: Draft | undefined;
  write: (change: DraftChange) => void;
  /** Puts a draft in place of what is there. */
  put: (draft: Draft | undefined) => void;
  takeOther: () => void;
}

const none: Configuration = { comment: '', runtime: null, keyValueStoreArns: [] };

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
    configuration: {
      ...(stages ? configurationOf(stages.development) : none),
      ...draft?.configuration,
    },
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
  change: DraftChange,
  { stages: { development }, number }: { stages: Stages; number: number | undefined },
): Draft | undefined {
  const text = development.code?.text ?? '';
  const saved = configurationOf(development);
  const base = before?.base ?? {
    etag: development.etag,
    code: text,
    number,
    configuration: saved,
  };
  const changes = { ...before?.configuration, ...change.configuration };
  const configuration = realChanges(changes, saved);
  const draft = {
    code: text,
    message: '',
    ...before,
    ...change,
    configuration,
    base,
    created: development.createdTime,
    at: new Date().toISOString(),
  };
  const isSame = draft.code === text && Object.keys(configuration).length === 0;
  const isNothing = isSame && draft.message === '' && base.etag === development.etag;
  return isNothing ? undefined : draft;
}
