import { keys } from './primordials.js';

/**
 * Gives the query string as the viewer sent it, without '?'; undefined when it has no parameter. A test event holds
 * only the parsed query, so it is formatted anew.
 */
export function rawQueryString({ querystring }) {
  const pairs = [];
  for (const name of keys(querystring)) {
    const { value, multiValue } = querystring[name];
    for (const item of multiValue ?? [{ value }]) {
      pairs[pairs.length] = item.value === '' ? name : `${name}=${item.value}`;
    }
  }
  return pairs.length === 0 ? undefined : pairs.join('&');
}
