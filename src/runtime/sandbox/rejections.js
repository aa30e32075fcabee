import { construct, define, defineProperty, getOwnPropertyNames, uncurry } from './primordials.js';

const NativePromise = Promise;
const { all, allSettled, any, race, reject } = NativePromise;
const nativeThen = uncurry(NativePromise.prototype.then);
const nativeResolve = uncurry(NativePromise.resolve);
const { defineProperty: tryDefine } = Reflect;
const KEPT_NAMES = ['length', 'name', 'prototype', 'reject', 'resolve'];
const HANDLED = Symbol('handled');
const rejections = [];

function markHandled(promise) {
  if (promise instanceof NativePromise) tryDefine(promise, HANDLED, { value: true });
}

/** Records the rejection of a promise. It counts unless something handles it until the run ends. */
function track(promise) {
  nativeThen(promise, undefined, (reason) => {
    if (promise[HANDLED] !== true) rejections[rejections.length] = { promise, reason };
  });
  return promise;
}

/** Runs the body of an async function. */
export function run(body) {
  return track(body());
}

/** Gives an awaited value: awaiting a promise handles its rejection. */
export function awaited(value) {
  markHandled(value);
  return value;
}

/** Gives the first rejection that nothing has handled as `{reason}`, or undefined. */
export function unhandledRejection() {
  for (let index = 0; index < rejections.length; index += 1) {
    if (rejections[index].promise[HANDLED] !== true) return rejections[index];
  }
  return undefined;
}

function createTrackedPromise() {
  function TrackedPromise(...executors) {
    if (new.target === undefined) return NativePromise();
    return track(construct(NativePromise, executors, new.target));
  }
  defineProperty(TrackedPromise, 'prototype', { value: NativePromise.prototype, writable: false });
  defineProperty(TrackedPromise, 'name', { value: 'Promise' });
  defineProperty(TrackedPromise, 'length', { value: 1 });
  return TrackedPromise;
}

/**
 * Makes every promise of the code known. `constructor` of promises stays the engine's, because `await` takes a promise
 * of another constructor as a value to be resolved, which delays it.
 */
export function installRejections() {
  const TrackedPromise = createTrackedPromise();
  const methods = {
    all,
    allSettled,
    any,
    race,
    reject,
    resolve(value) {
      if (value instanceof NativePromise) return value;
      return track(nativeResolve(NativePromise, value));
    },
  };
  for (const name of getOwnPropertyNames(methods)) define(TrackedPromise, name, methods[name]);
  for (const name of getOwnPropertyNames(NativePromise)) {
    if (!KEPT_NAMES.includes(name)) delete NativePromise[name];
  }
  define(NativePromise.prototype, 'then', function then(onFulfilled, onRejected) {
    const derived = nativeThen(this, onFulfilled, onRejected);
    markHandled(this);
    return track(derived);
  });
  define(AggregateError.prototype, 'message', 'All promises were rejected');
  define(globalThis, 'Promise', TrackedPromise);
}
