import type { Mismatch } from '../contract/coerceInput.ts';
import type { RouteInput } from './route.ts';

/** Holds the values of a query by parameter, and the parameters that are unknown, come twice or are no UTF-8. */
export interface Query {
  values: ReadonlyMap<string, string>;
  mismatches: Mismatch[];
}

/** Reads a query string. Names are case-sensitive: RFC 3986, section 6.2.2.1. */
export function readQuery(text: string, { query = {}, wants = [] }: RouteInput): Query {
  const entries = [...new URLSearchParams(text)];
  const values = new Map(entries);
  const known = [...Object.keys(query), ...wants];
  const unknown = [...values.keys()].filter((name) => !known.includes(name));
  const repeated = known.filter((name) => entries.filter(([sent]) => sent === name).length > 1);
  const allowed = known.length > 0 ? `These are: ${known.join(', ')}.` : 'There are none here.';
  const mismatches = [
    ...unknown.map((path) => ({ path, message: `There is no such query parameter. ${allowed}` })),
    ...repeated.map((path) => ({ path, message: 'This query parameter may be sent only once.' })),
    ...undecodable(text)
      .filter((name) => known.includes(name))
      .map((path) => ({ path, message: 'The value must be UTF-8 with percent-encoding.' })),
  ];
  const unclear = wants.filter((name) => !/^(?:true|false)$/.test(values.get(name) ?? 'true'));
  return {
    values,
    mismatches: [
      ...mismatches,
      ...unclear.map((path) => ({ path, message: 'The value must be true or false.' })),
    ],
  };
}

/** Names the parameters whose value is other bytes than UTF-8, or has a percent sign that encodes nothing. */
function undecodable(text: string): string[] {
  const parts = text.split('&').filter((part) => {
    try {
      decodeURIComponent(part);
      return false;
    } catch {
      return true;
    }
  });
  return [...new URLSearchParams(parts.join('&')).keys()];
}
