/** Reports that the deadline of a request has passed. */
export class DeadlineError extends Error {
  constructor() {
    super('the deadline of the request has passed');
  }
}

/** Runs something until a point in time, and then rejects with `DeadlineError`, whatever `run` is waiting for. */
export function before<Value>(endsAtMs: number, run: () => Promise<Value>): Promise<Value> {
  const leftMs = endsAtMs - Date.now();
  if (leftMs <= 0) return Promise.reject(new DeadlineError());
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  const timer = setTimeout(() => reject(new DeadlineError()), leftMs);
  const settle = () => clearTimeout(timer);
  promise.then(settle, settle);
  run().then(resolve, reject);
  return promise;
}
