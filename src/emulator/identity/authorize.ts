import type { ActionRequest } from '../action.ts';
import { functionNameConstraint, readName } from '../functions/nameAndStage.ts';
import { ModelCheck } from '../modelCheck.ts';
import { childText } from '../parseXml.ts';
import { readRoot } from '../requestBody.ts';
import { functionArn, type Store } from '../store.ts';
import { readTags } from '../tags/readTags.ts';
import { accessDenied, denialReason } from './accessDenied.ts';
import type { CallerIdentity } from './callerIdentity.ts';
import { distributionPermissions } from './distributionPermissions.ts';
import { evaluatePolicies } from './evaluatePolicies.ts';
import type { Iam } from './iam.ts';
import {
  permissionOnFunction,
  permissionOnKeyValueStore,
  requestTagContext,
  type Permission,
} from './permission.ts';
import { tagPermissions } from './tagPermissions.ts';

/** Describes an action of CloudFront's control plane that a caller requests. */
export interface ControlAction {
  action: string;
  request: ActionRequest;
  store: Store;
}

/**
 * Checks that the caller's policies allow an action. It is called before any step that could tell whether the function
 * exists. Rejects with `AccessDenied`, and with `MalformedXML` when the request has no valid name of a function.
 */
export async function authorize(
  iam: Iam,
  caller: CallerIdentity,
  requested: ControlAction,
): Promise<void> {
  if (!caller.principal) return;
  for (const { action, resource, context, shown } of permissionsFor(requested)) {
    const denial = await evaluatePolicies(iam, caller, { action, resource, context });
    if (denial) throw accessDenied(caller.arn, action, `${shown}${denialReason(denial, action)}`);
  }
}

function permissionsFor({ action, request, store }: ControlAction): Permission[] {
  if (action.includes('Distribution')) return distributionPermissions(action, request, store);
  switch (action) {
    case 'CreateFunction':
      return permissionsToCreate(request, store, {
        root: 'CreateFunctionRequest',
        action: 'CreateFunction',
        permissionOn: permissionOnFunction,
        shown: ` on resource: ${functionArn(store, '*')}`,
      });
    case 'CreateKeyValueStore':
      return permissionsToCreate(request, store, {
        root: 'CreateKeyValueStoreRequest',
        action: 'CreateKeyValueStore',
        permissionOn: permissionOnKeyValueStore,
        shown: '',
      });
    case 'ListFunctions':
    case 'ListKeyValueStores':
      return [{ action: `cloudfront:${action}`, resource: '*', context: {}, shown: '' }];
    case 'ListTagsForResource':
    case 'TagResource':
    case 'UntagResource':
      return tagPermissions(action, request, store);
    case 'DescribeKeyValueStore':
    case 'UpdateKeyValueStore':
    case 'DeleteKeyValueStore':
      return [permissionOnKeyValueStore(action, request.name, store)];
    default:
      return [permissionOnFunction(action, readName(request), store)];
  }
}

/** Describes what an action creates. `root` is that of its request. */
interface Creation {
  root: string;
  action: string;
  permissionOn: typeof permissionOnFunction;
  shown: string;
}

/** Gives the permission to create, and with tags also TagResource's, for what is to be created. */
function permissionsToCreate(
  request: ActionRequest,
  store: Store,
  { root: rootName, action, permissionOn, shown }: Creation,
): Permission[] {
  const root = readRoot(request, rootName);
  const check = new ModelCheck();
  const name = childText(root, 'Name');
  check.text('name', name, functionNameConstraint);
  const tags = readTags(root, check);
  check.throwIfBroken();
  const context = requestTagContext(tags);
  const create = { action: `cloudfront:${action}`, resource: '*', context, shown };
  const tag = permissionOn('TagResource', name ?? '', store);
  return tags.length > 0 ? [create, { ...tag, context: { ...tag.context, ...context } }] : [create];
}
