import { construct, define, defineProperty, uncurry } from './primordials.js';

const EngineDate = Date;
const { parse, UTC } = Date;
const { toDateString, toTimeString, toString } = Date.prototype;
const { floor } = Math;
const test = uncurry(RegExp.prototype.test);
const ISO_DATE = /^[+-]?\d{4,6}(?:-\d\d(?:-\d\d)?)?(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?$/;
const WRITTEN_DATE =
  /^(?:[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2}|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} \d\d) -?\d+/;
let nowMs = 0;
let seed = 0;

/** Parses a date as njs does, which takes ISO 8601 without offsets, and the forms of toString and toUTCString. */
function parseDate(text) {
  return test(ISO_DATE, text) || test(WRITTEN_DATE, text) ? parse(text) : NaN;
}

function timeParts(parts) {
  if (parts.length === 0) return [nowMs];
  return parts.length === 1 && typeof parts[0] === 'string' ? [parseDate(parts[0])] : parts;
}

function FrozenDate(...parts) {
  if (new.target === undefined) return construct(EngineDate, [nowMs]).toString();
  return construct(EngineDate, timeParts(parts), new.target);
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
  define(FrozenDate, 'parse', { parse: (text) => parseDate(`${text}`) }.parse);
  define(FrozenDate, 'UTC', UTC);
  define(FrozenDate, 'now', () => nowMs);
  define(EngineDate.prototype, 'constructor', FrozenDate);
  define(EngineDate.prototype, 'toLocaleDateString', toDateString);
  define(EngineDate.prototype, 'toLocaleTimeString', toTimeString);
  define(EngineDate.prototype, 'toLocaleString', toString);
  define(globalThis, 'Date', FrozenDate);
  define(Math, 'random', () => nextRandom());
}

/** Sets the clock of one run, in milliseconds since 1970. */
export function setClock(startMs) {
  nowMs = startMs;
  seed = (startMs ^ floor(startMs / 2 ** 32)) | 0;
}
