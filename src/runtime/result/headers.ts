import type { Entries, Entry } from '../event.ts';
import { valuesOf } from './entries.ts';

const names = (text: string): Set<string> => new Set(text.split(/\s+/));

/** Never exposed and never to be added (developer guide, restrictions on edge functions). */
const DISALLOWED = names(
  `connection expect keep-alive proxy-authenticate proxy-authorization proxy-connection trailer upgrade
   x-accel-buffering x-accel-charset x-accel-limit-rate x-accel-redirect x-amzn-auth
   x-amzn-cf-billing x-amzn-cf-id x-amzn-cf-xff x-amzn-errortype x-amzn-fle-profile
   x-amzn-header-count x-amzn-header-order x-amzn-lambda-integration-tag x-amzn-requestid x-cache
   x-forwarded-proto x-real-ip`,
);
const DISALLOWED_PREFIXES = ['x-amz-cf-', 'x-edge-'];

/** May be read but not changed (developer guide, restrictions on edge functions). */
const READ_ONLY = {
  'viewer-request': names('cdn-loop content-length host transfer-encoding via'),
  'viewer-response': names('warning via'),
};

const COOKIE_HEADERS = names('cookie set-cookie');

function isDisallowed(name: string): boolean {
  return DISALLOWED.has(name) || DISALLOWED_PREFIXES.some((prefix) => name.startsWith(prefix));
}

function isSame(returned: Entry | undefined, original: Entry | undefined): boolean {
  const before = original && valuesOf(original, original);
  return JSON.stringify(returned && valuesOf(returned, original)) === JSON.stringify(before);
}

export interface HeaderCheck {
  headers: Entries;
  /** The headers of the event that these replace. */
  original: Entries;
  eventType: keyof typeof READ_ONLY;
}

/** What is wrong with returned headers; undefined when nothing is. */
export function headerProblem({ headers, original, eventType }: HeaderCheck): string | undefined {
  const all = Object.keys(headers);
  if (all.some((name) => name !== name.toLowerCase())) {
    return 'headers must have header names in lower case';
  }
  const malformed = all.find((name) => !/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name));
  if (malformed !== undefined) return `headers must not have the header name ${malformed}`;
  const broken = Object.entries(headers).find(([name, entry]) =>
    valuesOf(entry, original[name]).some((value) => /[\0\r\n]/.test(value)),
  )?.[0];
  if (broken !== undefined) return `headers must not have control characters in ${broken}`;
  const cookie = all.find((name) => COOKIE_HEADERS.has(name));
  if (cookie !== undefined) return `headers must not have ${cookie}, use cookies`;
  const isChanged = (name: string): boolean => !isSame(headers[name], original[name]);
  const disallowed = all.find((name) => isDisallowed(name) && isChanged(name));
  if (disallowed !== undefined) return `headers must not have the disallowed header ${disallowed}`;
  const readOnly = [...READ_ONLY[eventType]].find(isChanged);
  return readOnly === undefined
    ? undefined
    : `headers must not change the read-only header ${readOnly}`;
}
