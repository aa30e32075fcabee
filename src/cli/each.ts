import pLimit from 'p-limit';
import type { Invocation } from './invocation.ts';

/**
 * Bounds the requests at a time. CloudFront takes few calls a second, and the gateway passes on its refusals; it itself takes 50
 * requests a second.
 */
const concurrency = 4;

/** Does work on each value, four at a time, and shows how far it is. Begins nothing more after Ctrl-C: gives undefined for the rest. */
export async function each<Value, Result>(
  values: readonly Value[],
  { words, work }: { words: string; work: (value: Value) => Promise<Result> },
  { output, stop }: Pick<Invocation, 'output' | 'stop'>,
): Promise<(Result | undefined)[]> {
  const limit = pLimit(concurrency);
  let done = 0;
  const start = async (value: Value) => {
    if (stop.signal.aborted) return undefined;
    const result = await work(value);
    done += 1;
    output.progress(done, values.length, words);
    return result;
  };
  return Promise.all(values.map((value) => limit(start, value)));
}
