import type { ActionRequest } from '../action.ts';
import { functionNameConstraint, readName } from '../functions/nameAndStage.ts';
import { readTags } from '../functions/readTags.ts';
import { keyValueStoreArn } from '../keyValueStores/keyValueStore.ts';
import { ModelCheck } from '../modelCheck.ts';
import { childText } from '../parseXml.ts';
import { readRoot } from '../requestBody.ts';
import { functionArn, type Store, type Tag } from '../store.ts';
import { accessDenied, denialReason } from './accessDenied.ts';
import type { CallerIdentity } from './callerIdentity.ts';
import { evaluatePolicies } from './evaluatePolicies.ts';
import type { AuthorizationRequest, Iam } from './iam.ts';

/** Describes a permission that an action needs. Sources: service authorization reference of CloudFront; see `shown`. */
interface Permission {
  action: string;
  resource: string;
  context: AuthorizationRequest['context'];
  /** The resource in the message of a refusal, as observed with distributions; empty for lists. */
  shown: string;
}

/** Describes an action of CloudFront that a caller requests. */
export interface FunctionAction {
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
  requested: FunctionAction,
): Promise<void> {
  if (!caller.principal) return;
  for (const { action, resource, context, shown } of permissionsFor(requested)) {
    const denial = await evaluatePolicies(iam, caller, { action, resource, context });
    if (denial) throw accessDenied(caller.arn, action, `${shown}${denialReason(denial, action)}`);
  }
}

function permissionsFor({ action, request, store }: FunctionAction): Permission[] {
  switch (action) {
    case 'CreateFunction':
      return permissionsToCreate(request, store);
    case 'ListFunctions':
    case 'ListKeyValueStores':
    case 'CreateKeyValueStore':
      return [{ action: `cloudfront:${action}`, resource: '*', context: {}, shown: '' }];
    case 'ListTagsForResource': {
      const arn = request.query.get('Resource') ?? '';
      const name = arn.slice(functionArn(store, '').length);
      // The action itself refuses any other ARN; no function has it, so there is nothing to protect.
      const isFunction =
        functionNameConstraint.pattern.test(name) && arn === functionArn(store, name);
      return isFunction ? [permissionOnFunction(action, name, store)] : [];
    }
    case 'DescribeKeyValueStore':
      return [permissionOnKeyValueStore(action, request.name, store)];
    default:
      return [permissionOnFunction(action, readName(request), store)];
  }
}

function permissionOnFunction(action: string, name: string, store: Store): Permission {
  const resource = functionArn(store, name);
  const context = tagContext('aws:ResourceTag', store.functions.get(name)?.tags ?? []);
  return { action: `cloudfront:${action}`, resource, context, shown: ` on resource: ${resource}` };
}

/** Names a key value store by its ARN, which ends with its UUID; an unknown one by its name (guess). */
function permissionOnKeyValueStore(action: string, name: string, store: Store): Permission {
  const id = store.keyValueStores.get(name)?.id ?? name;
  const resource = keyValueStoreArn(store.accountId, id);
  const shown = ` on resource: ${resource}`;
  return { action: `cloudfront:${action}`, resource, context: {}, shown };
}

/** Gives CreateFunction's permission, and with tags also TagResource's, for the function that is to be created. */
function permissionsToCreate(request: ActionRequest, store: Store): Permission[] {
  const root = readRoot(request, 'CreateFunctionRequest');
  const check = new ModelCheck();
  const name = childText(root, 'Name');
  check.text('name', name, functionNameConstraint);
  const tags = readTags(root, check);
  check.throwIfBroken();
  const context = {
    ...tagContext('aws:RequestTag', tags),
    ...(tags.length > 0 && { 'aws:TagKeys': tags.map(({ key }) => key) }),
  };
  const shown = ` on resource: ${functionArn(store, '*')}`;
  const create = { action: 'cloudfront:CreateFunction', resource: '*', context, shown };
  const tag = permissionOnFunction('TagResource', name ?? '', store);
  return tags.length > 0 ? [create, { ...tag, context: { ...tag.context, ...context } }] : [create];
}

function tagContext(conditionKey: string, tags: Tag[]): AuthorizationRequest['context'] {
  return Object.fromEntries(tags.map(({ key, value }) => [`${conditionKey}/${key}`, value]));
}
