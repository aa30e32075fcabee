/** Holds a promise and what settles it. */
interface Deferred<Value> {
  promise: Promise<Value>;
  resolve: (value: Value) => void;
}

/** Makes a promise that is resolved from outside, as `Promise.withResolvers` of Node.js 22 does. */
export function deferred<Value>(): Deferred<Value> {
  let settle: Deferred<Value>['resolve'] | undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle?.(value) };
}
