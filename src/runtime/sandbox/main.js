import { codeHelpers } from './codeHelpers.js';
import { reserveMemory, setMemoryLimited } from './memory.js';
import {
  registerCharacters,
  resolveEscapes,
  toInside,
  toOutside,
  toOutsideJson,
} from './codePoints.js';
import { describeThrown } from './describeThrown.js';
import { installGlobals } from './globals.js';
import { runtime } from './host.js';
import { setClock } from './clock.js';
import { define, parse } from './primordials.js';
import { rawQueryString } from './rawQueryString.js';
import { unhandledRejection } from './rejections.js';
import { setEventType } from './cloudfront.js';
import { toJsonText } from './toJsonText.js';

/**
 * Starts one run and gives the handler's event object. `input` is JSON `{now, event, isMemoryLimited}`, `now` in milliseconds since
 * 1970.
 * `characters` is JSON of the characters above U+FFFF in the code, or empty when neither code nor event have any.
 */
export function start(input, characters) {
  if (characters !== '') registerCharacters(parse(characters));
  const text = characters === '' ? input : resolveEscapes(toInside(input));
  const { now, event, isMemoryLimited } = parse(text);
  setMemoryLimited(isMemoryLimited);
  setClock(now);
  setEventType(event.context.eventType);
  if (runtime === 'cloudfront-js-2.0') {
    define(event.request, 'rawQueryString', () => rawQueryString(parse(text).event.request));
  }
  return event;
}

/** Calls the handler that the code declares. */
export function callHandler(handler, event) {
  return codeHelpers.callee(handler)(event);
}

/** Gives the text of a thrown value. With too little memory for an error object, the engine throws null instead. */
export function thrownText(thrown, isMemoryExhausted) {
  if (isMemoryExhausted && thrown === null) return 'MemoryError';
  return toOutside(describeThrown(thrown));
}

/** Formats a handler's result as JSON text. Gives undefined for a value that JSON cannot express. */
export function resultText(value) {
  const text = toJsonText(value);
  return text === undefined ? undefined : toOutsideJson(text);
}

/** Gives the error of a run that leaves a rejected promise unhandled, as text; otherwise undefined. */
export function rejectionText(isMemoryExhausted) {
  const unhandled = unhandledRejection();
  if (unhandled === undefined) return undefined;
  return `Error: unhandled promise rejection: ${thrownText(unhandled.reason, isMemoryExhausted)}`;
}

export { codeHelpers, reserveMemory };

installGlobals();
