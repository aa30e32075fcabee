import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOfRejection, type Failure } from './failure.ts';
import type { Tell } from './readPages.ts';

/** Holds what was read, and how reading goes. What was once read stays while it is read anew. */
export interface Reading<Value> {
  value: Value | undefined;
  failure: Failure | undefined;
  isReading: boolean;
  /** Is how many items of a list have been read so far, while more are. */
  count: number;
  /** Reads again. Resolves when that has ended, well or not. */
  reload: () => Promise<void>;
  /** Puts a value in place that is already known. */
  replace: (value: Value) => void;
}

interface State<Value> {
  key: string;
  value?: Value;
  failure?: Failure;
  isReading: boolean;
}

/** Reads something when the component appears and when the key changes. A later reading overtakes an earlier one. */
export function useRead<Value>(key: string, read: (tell: Tell) => Promise<Value>): Reading<Value> {
  const [state, setState] = useState<State<Value>>({ key, isReading: true });
  const [count, setCount] = useState(0);
  const latest = useRef({ read, turn: 0 });
  latest.current.read = read;
  const reload = useCallback(async () => {
    const turn = (latest.current.turn += 1);
    const isLatest = () => latest.current.turn === turn;
    setState((before) =>
      before.key === key ? { ...before, isReading: true } : { key, isReading: true },
    );
    setCount(0);
    try {
      const value = await latest.current.read((told) => isLatest() && setCount(told));
      if (isLatest()) setState({ key, value, isReading: false });
    } catch (error) {
      const failure = failureOfRejection(error);
      if (isLatest()) setState((before) => ({ ...before, failure, isReading: false }));
    }
  }, [key]);
  useEffect(() => void reload(), [reload]);
  const replace = useCallback(
    (value: Value) => {
      latest.current.turn += 1;
      setState({ key, value, isReading: false });
    },
    [key],
  );
  const isCurrent = state.key === key;
  return {
    value: isCurrent ? state.value : undefined,
    failure: isCurrent ? state.failure : undefined,
    isReading: isCurrent ? state.isReading : true,
    count,
    reload,
    replace,
  };
}
