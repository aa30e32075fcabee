import type { Action } from './action.ts';
import {
  createDistribution,
  createDistributionWithTags,
} from './distributions/createDistribution.ts';
import { deleteDistribution } from './distributions/deleteDistribution.ts';
import { getDistribution, getDistributionConfig } from './distributions/getDistribution.ts';
import { listDistributions } from './distributions/listDistributions.ts';
import { updateDistribution } from './distributions/updateDistribution.ts';
import { createFunction } from './functions/createFunction.ts';
import { deleteFunction } from './functions/deleteFunction.ts';
import { describeFunction } from './functions/describeFunction.ts';
import { getFunction } from './functions/getFunction.ts';
import { listFunctions } from './functions/listFunctions.ts';
import { publishFunction } from './functions/publishFunction.ts';
import { testFunction } from './functions/testFunction.ts';
import { updateFunction } from './functions/updateFunction.ts';
import { createKeyValueStore } from './keyValueStores/createKeyValueStore.ts';
import { deleteKeyValueStore } from './keyValueStores/deleteKeyValueStore.ts';
import { describeKeyValueStore } from './keyValueStores/describeKeyValueStore.ts';
import { listKeyValueStores } from './keyValueStores/listKeyValueStores.ts';
import { updateKeyValueStore } from './keyValueStores/updateKeyValueStore.ts';
import { listTagsForResource } from './tags/listTagsForResource.ts';
import { tagResource } from './tags/tagResource.ts';
import { untagResource } from './tags/untagResource.ts';

/**
 * Lists the actions with method and path from the SDK's model. `*` is one percent-encoded segment, the name. Some have
 * the query parameter `Operation` or `WithTags`.
 */
export const routes: readonly (readonly [string, string, Action])[] = [
  ['CreateFunction', 'POST /2020-05-31/function', createFunction],
  ['ListFunctions', 'GET /2020-05-31/function', listFunctions],
  ['ListTagsForResource', 'GET /2020-05-31/tagging', listTagsForResource],
  ['TagResource', 'POST /2020-05-31/tagging?Operation=Tag', tagResource],
  ['UntagResource', 'POST /2020-05-31/tagging?Operation=Untag', untagResource],
  ['GetFunction', 'GET /2020-05-31/function/*', getFunction],
  ['UpdateFunction', 'PUT /2020-05-31/function/*', updateFunction],
  ['DeleteFunction', 'DELETE /2020-05-31/function/*', deleteFunction],
  ['DescribeFunction', 'GET /2020-05-31/function/*/describe', describeFunction],
  ['TestFunction', 'POST /2020-05-31/function/*/test', testFunction],
  ['PublishFunction', 'POST /2020-05-31/function/*/publish', publishFunction],
  ['CreateKeyValueStore', 'POST /2020-05-31/key-value-store', createKeyValueStore],
  ['ListKeyValueStores', 'GET /2020-05-31/key-value-store', listKeyValueStores],
  ['DescribeKeyValueStore', 'GET /2020-05-31/key-value-store/*', describeKeyValueStore],
  ['UpdateKeyValueStore', 'PUT /2020-05-31/key-value-store/*', updateKeyValueStore],
  ['CreateDistribution', 'POST /2020-05-31/distribution', createDistribution],
  [
    'CreateDistributionWithTags',
    'POST /2020-05-31/distribution?WithTags',
    createDistributionWithTags,
  ],
  ['ListDistributions', 'GET /2020-05-31/distribution', listDistributions],
  ['GetDistribution', 'GET /2020-05-31/distribution/*', getDistribution],
  ['DeleteDistribution', 'DELETE /2020-05-31/distribution/*', deleteDistribution],
  ['GetDistributionConfig', 'GET /2020-05-31/distribution/*/config', getDistributionConfig],
  ['UpdateDistribution', 'PUT /2020-05-31/distribution/*/config', updateDistribution],
  ['DeleteKeyValueStore', 'DELETE /2020-05-31/key-value-store/*', deleteKeyValueStore],
];

/** Describes the action of a request, with the name from its path. */
export interface RouteMatch {
  /** The action's name in IAM, such as `UpdateFunction`. */
  action: string;
  run: Action;
  /** Decoded; empty when the path has no name. */
  name: string;
}

const actions = new Map(routes.map(([action, route, run]) => [route, { action, run }]));

/** Finds the action for a method and an undecoded path. Gives undefined when it is not emulated. */
export function matchRoute(
  method: string,
  path: string,
  query: URLSearchParams,
): RouteMatch | undefined {
  const [empty = '', version = '', resource = '', segment, ...rest] = path.split('/');
  const parts = [empty, version, resource, ...(segment === undefined ? [] : ['*']), ...rest];
  const route = `${method} ${parts.join('/')}`;
  const variant = query.has('WithTags') ? 'WithTags' : `Operation=${query.get('Operation')}`;
  const found = actions.get(`${route}?${variant}`) ?? actions.get(route);
  const name = segment === undefined ? '' : decode(segment);
  return found && name !== undefined ? { ...found, name } : undefined;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
