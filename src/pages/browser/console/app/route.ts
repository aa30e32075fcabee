/** Names the tabs of a function's page by the segment of the path. */
export const functionTabs = ['code', 'tests', 'history', 'used-by', 'settings', 'merge'] as const;
export type FunctionTab = (typeof functionTabs)[number];

/** Names a page of the console, with what its address tells. */
export type Route =
  | { page: 'functions'; query: URLSearchParams }
  | { page: 'new-function'; query: URLSearchParams }
  | {
      page: 'function';
      name: string;
      tab: FunctionTab;
      item: string | undefined;
      query: URLSearchParams;
    }
  | { page: 'stores'; query: URLSearchParams }
  | { page: 'store'; name: string; query: URLSearchParams }
  | { page: 'nothing'; query: URLSearchParams };

/** Reads a path below /console, with its query. */
export function readRoute(location: string): Route {
  const [path = '', search = ''] = location.split('?');
  const query = new URLSearchParams(search);
  const [first, name, tab = 'code', item, ...rest] = path.split('/').filter(Boolean).map(decoded);
  if (first === undefined) return { page: 'functions', query };
  if (rest.length > 0) return { page: 'nothing', query };
  if (first === 'new-function' && name === undefined) return { page: 'new-function', query };
  if (first === 'stores' && name === undefined) return { page: 'stores', query };
  if (first === 'stores' && name !== undefined && tab === 'code')
    return { page: 'store', name, query };
  const known = functionTabs.find((each) => each === tab);
  if (first === 'functions' && name !== undefined && known) {
    return { page: 'function', name, tab: known, item, query };
  }
  return { page: 'nothing', query };
}

/** Gives the path of a function's page. */
export function functionPath(
  name: string,
  tab: FunctionTab = 'code',
  item?: string | number,
): string {
  const parts = ['', 'functions', encodeURIComponent(name)];
  if (tab !== 'code') parts.push(tab);
  if (item !== undefined) parts.push(encodeURIComponent(item));
  return parts.join('/');
}

/** Gives the path of a key value store's page. */
export function storePath(name: string): string {
  return `/stores/${encodeURIComponent(name)}`;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
