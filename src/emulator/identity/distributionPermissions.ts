import type { ActionRequest } from '../action.ts';
import { ModelCheck } from '../modelCheck.ts';
import { readRoot } from '../requestBody.ts';
import type { Store } from '../store.ts';
import { readTags } from '../tags/readTags.ts';
import { permissionOnDistribution, requestTagContext, type Permission } from './permission.ts';

/**
 * Gives the permissions that an action on distributions needs: on the ARN of one, on `*` to create and to list (service
 * authorization reference). To create with tags needs TagResource too. A text that is no id needs none: nothing has it.
 */
export function distributionPermissions(
  action: string,
  request: ActionRequest,
  store: Store,
): Permission[] {
  switch (action) {
    case 'ListDistributions':
      return [{ action: `cloudfront:${action}`, resource: '*', context: {}, shown: '' }];
    case 'CreateDistribution':
      return [permissionToCreate(store)];
    case 'CreateDistributionWithTags':
      return permissionsToCreateWithTags(request, store);
    default: {
      const isId = /^[A-Z\d]+$/.test(request.name);
      return isId ? [permissionOnDistribution(action, request.name, store)] : [];
    }
  }
}

function permissionsToCreateWithTags(request: ActionRequest, store: Store): Permission[] {
  const check = new ModelCheck();
  const tags = readTags(readRoot(request, 'DistributionConfigWithTags'), check);
  check.throwIfBroken();
  const create = permissionToCreate(store);
  const context = requestTagContext(tags);
  // It has no id yet. No policy can name this one, which is in lower case, but by a wildcard.
  const tag = permissionOnDistribution('TagResource', 'new', store);
  return [
    { ...create, context },
    { ...tag, context, shown: create.shown },
  ];
}

/** A refusal names `distribution/*` (observed). */
function permissionToCreate(store: Store): Permission {
  return { ...permissionOnDistribution('CreateDistribution', '*', store), resource: '*' };
}
