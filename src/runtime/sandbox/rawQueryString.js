import { keys } from './primordials.js';

/**
 * The query as the viewer sent it, without '?'. A test event holds only the parsed query, so this
 * is rebuilt from it; undefined without any parameter.
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
