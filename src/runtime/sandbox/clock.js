import { construct, define, defineProperty } from './primordials.js';

const EngineDate = Date;
const { parse, UTC } = Date;
const { floor } = Math;
let nowMs = 0;
let seed = 0;

function FrozenDate(...parts) {
  if (new.target === undefined) return construct(EngineDate, [nowMs]).toString();
  return construct(EngineDate, parts.length === 0 ? [nowMs] : parts, new.target);
}

function nextRandom() {
  seed = (seed + 0x6d2b79f5) | 0;
  let bits = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
}

/** Makes Date stand still during a run and seeds Math.random with it (developer guide, runtime features). */
export function installClock() {
  defineProperty(FrozenDate, 'prototype', { value: EngineDate.prototype, writable: false });
  defineProperty(FrozenDate, 'name', { value: 'Date' });
  defineProperty(FrozenDate, 'length', { value: 7 });
  define(FrozenDate, 'parse', parse);
  define(FrozenDate, 'UTC', UTC);
  define(FrozenDate, 'now', () => nowMs);
  define(EngineDate.prototype, 'constructor', FrozenDate);
  define(globalThis, 'Date', FrozenDate);
  define(Math, 'random', () => nextRandom());
}

/** Sets the clock of one run, in milliseconds since 1970. */
export function setClock(startMs) {
  nowMs = startMs;
  seed = (startMs ^ floor(startMs / 2 ** 32)) | 0;
}
