import { codeHelpers } from './codeHelpers.js';
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
 * Starts one run and gives the handler's event object. `text` is JSON `{now, event}`, `now` in milliseconds since 1970.
 */
export function start(text) {
  const { now, event } = parse(text);
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

/** Gives the error of a run that leaves a rejected promise unhandled, as text; otherwise undefined. */
export function rejectionText() {
  const unhandled = unhandledRejection();
  return unhandled && `Error: unhandled promise rejection: ${describeThrown(unhandled.reason)}`;
}

export { codeHelpers, describeThrown, toJsonText };

installGlobals();
