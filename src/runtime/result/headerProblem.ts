import type { Entries, Entry } from '../event.ts';
import { valuesOf } from './entries.ts';

const nameSet = (text: string): Set<string> => new Set(text.split(/\s+/));

/** Functions can neither read nor add these headers (developer guide, restrictions on edge functions). */
const DISALLOWED = nameSet(
  `connection expect keep-alive proxy-authenticate proxy-authorization proxy-connection trailer upgrade
   x-accel-buffering x-accel-charset x-accel-limit-rate x-accel-redirect x-amzn-auth
   x-amzn-cf-billing x-amzn-cf-id x-amzn-cf-xff x-amzn-errortype x-amzn-fle-profile
   x-amzn-header-count x-amzn-header-order x-amzn-lambda-integration-tag x-amzn-requestid x-cache
   x-forwarded-proto x-real-ip`,
);
const DISALLOWED_PREFIXES = ['x-amz-cf-', 'x-edge-'];

/** Functions can read but not change these headers (developer guide, restrictions on edge functions). */
export const READ_ONLY = {
  'viewer-request': nameSet('cdn-loop content-length host transfer-encoding via'),
  'viewer-response': nameSet('warning via'),
};

/** Functions set cookies in `cookies`. A response may also hold `set-cookie`, which is on neither of AWS's lists. */
const COOKIE_HEADERS = { request: nameSet('cookie set-cookie'), response: nameSet('cookie') };

/** Says that a read-only header was changed, in the words of the edge's answer to viewers. */
export const READ_ONLY_MESSAGE =
  'The CloudFront function tried to add, delete, or change a read-only header.';

/** Checks for a header that functions can neither read nor add. */
export function isDisallowed(name: string): boolean {
  return DISALLOWED.has(name) || DISALLOWED_PREFIXES.some((prefix) => name.startsWith(prefix));
}

function isSame(returned: Entry | undefined, original: Entry | undefined): boolean {
  const before = original && valuesOf(original, original);
  return JSON.stringify(returned && valuesOf(returned, original)) === JSON.stringify(before);
}

/** Holds returned headers and what they are checked against. */
export interface HeaderCheck {
  headers: Entries;
  /** The headers of the event that the returned headers replace. */
  original: Entries;
  eventType: keyof typeof READ_ONLY;
  kind: keyof typeof COOKIE_HEADERS;
}

/**
 * Finds the first problem of returned headers, worded for the error message, or `READ_ONLY_MESSAGE`. Gives undefined when
 * there is none.
 */
export function headerProblem(check: HeaderCheck): string | undefined {
  const { headers, original, eventType, kind } = check;
  const names = Object.keys(headers);
  if (names.some((name) => name !== name.toLowerCase())) {
    return 'headers must have header names in lower case';
  }
  const malformed = names.find((name) => !/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name));
  if (malformed !== undefined) return `headers must not have the header name ${malformed}`;
  const broken = Object.entries(headers).find(([name, entry]) =>
    valuesOf(entry, original[name]).some((value) => /[\0\r\n]/.test(value)),
  )?.[0];
  if (broken !== undefined) return `headers must not have control characters in ${broken}`;
  const cookie = names.find((name) => COOKIE_HEADERS[kind].has(name));
  if (cookie !== undefined) return `headers must not have ${cookie}, use cookies`;
  const isChanged = (name: string): boolean => !isSame(headers[name], original[name]);
  const disallowed = names.find((name) => isDisallowed(name) && isChanged(name));
  if (disallowed !== undefined) return `headers must not have the disallowed header ${disallowed}`;
  return [...READ_ONLY[eventType]].some(isChanged) ? READ_ONLY_MESSAGE : undefined;
}
