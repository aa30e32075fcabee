import type { DataAction } from './dataRequest.ts';
import { deleteKey } from './deleteKey.ts';
import { describeData } from './describeData.ts';
import { getKey } from './getKey.ts';
import { listKeys } from './listKeys.ts';
import { putKey } from './putKey.ts';
import { updateKeys } from './updateKeys.ts';

/** Lists the data plane's actions with method and path from the SDK's model: ARN and key are one segment each. */
export const dataRoutes: readonly (readonly [string, string, DataAction])[] = [
  ['DescribeKeyValueStore', 'GET /key-value-stores/*', describeData],
  ['ListKeys', 'GET /key-value-stores/*/keys', listKeys],
  ['UpdateKeys', 'POST /key-value-stores/*/keys', updateKeys],
  ['GetKey', 'GET /key-value-stores/*/keys/*', getKey],
  ['PutKey', 'PUT /key-value-stores/*/keys/*', putKey],
  ['DeleteKey', 'DELETE /key-value-stores/*/keys/*', deleteKey],
];

/** Describes the action of a request, with ARN and key as they are in its path, percent-encoded. */
export interface DataRouteMatch {
  /** The action's name in IAM, such as `cloudfront-keyvaluestore:GetKey`: both planes have a DescribeKeyValueStore. */
  action: string;
  run: DataAction;
  arnSegment: string;
  keySegment: string;
}

const actions = new Map(dataRoutes.map(([action, route, run]) => [route, { action, run }]));

/** Finds the action for a method and an undecoded path. Gives undefined when it is not emulated. */
export function matchDataRoute(method: string, path: string): DataRouteMatch | undefined {
  const [empty = '', resource = '', arnSegment, keys, keySegment, ...rest] = path.split('/');
  const parts = [
    empty,
    resource,
    ...(arnSegment === undefined ? [] : ['*']),
    ...(keys === undefined ? [] : [keys]),
    ...(keySegment === undefined ? [] : ['*']),
    ...rest,
  ];
  const found = actions.get(`${method} ${parts.join('/')}`);
  if (!found || arnSegment === undefined) return undefined;
  const action = `cloudfront-keyvaluestore:${found.action}`;
  return { action, run: found.run, arnSegment, keySegment: keySegment ?? '' };
}
