import { describe } from './describe.js';
import { installGlobals } from './globals.js';
import { runtime } from './host.js';
import { setClock } from './clock.js';
import { define, parse } from './primordials.js';
import { rawQueryString } from './rawQueryString.js';
import { setEventType } from './cloudfront.js';
import { toJsonText } from './serialize.js';

/**
 * Starts one run: text is JSON {now, event}, now in milliseconds since 1970. Gives the event object
 * that the handler gets.
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

export { describe, toJsonText };

installGlobals();
