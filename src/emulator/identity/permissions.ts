import type { Caller } from './caller.ts';
import { denialOf, notAuthorized, reasonOf, type Iam, type Question } from './iam.ts';
import { functionName, nameOf, rootOf, type ActionRequest } from '../request.ts';
import { keyValueStoreArn } from '../keyValueStores/keyValueStore.ts';
import { functionArn, type FunctionRecord, type Store } from '../store.ts';
import { tagsFrom } from '../functions/tags.ts';
import { ModelCheck } from '../validate.ts';
import { textOf } from '../xml.ts';

/** Sources: service authorization reference of CloudFront; `shown` as observed for distributions. */
interface Permission {
  action: string;
  resource: string;
  context: Question['context'];
  /** The resource in a refusal: empty for lists. */
  shown: string;
}

interface Asked {
  action: string;
  request: ActionRequest;
  store: Store;
}

/**
 * Refuses what the caller's policies do not allow, before anything tells whether the function exists.
 * Throws `AccessDenied`, and `MalformedXML` for what cannot be read as the name of a function.
 */
export async function authorize(iam: Iam, caller: Caller, asked: Asked): Promise<void> {
  if (!caller.principal) return;
  for (const { action, resource, context, shown } of permissionsFor(asked)) {
    const denial = await denialOf(iam, caller, { action, resource, context });
    if (denial) throw notAuthorized(caller.arn, action, `${shown}${reasonOf(denial, action)}`);
  }
}

function permissionsFor({ action, request, store }: Asked): Permission[] {
  switch (action) {
    case 'CreateFunction':
      return toCreate(request, store);
    case 'ListFunctions':
    case 'ListKeyValueStores':
    case 'CreateKeyValueStore':
      return [{ action: `cloudfront:${action}`, resource: '*', context: {}, shown: '' }];
    case 'ListTagsForResource': {
      const arn = request.query.get('Resource') ?? '';
      const name = arn.slice(functionArn(store, '').length);
      // No function has another ARN: the action itself refuses it, there being nothing to protect.
      const isFunction = functionName.pattern.test(name) && arn === functionArn(store, name);
      return isFunction ? [onFunction(action, name, store)] : [];
    }
    case 'DescribeKeyValueStore':
      return [onKeyValueStore(action, request.name, store)];
    default:
      return [onFunction(action, nameOf(request), store)];
  }
}

function onFunction(action: string, name: string, store: Store): Permission {
  const resource = functionArn(store, name);
  const context = tagContext('aws:ResourceTag', store.functions.get(name)?.tags ?? []);
  return { action: `cloudfront:${action}`, resource, context, shown: ` on resource: ${resource}` };
}

/** Names the store by its ARN, which ends with its UUID; an unknown one by its name (guess). */
function onKeyValueStore(action: string, name: string, store: Store): Permission {
  const id = store.keyValueStores.get(name)?.id ?? name;
  const resource = keyValueStoreArn(store.accountId, id);
  return {
    action: `cloudfront:${action}`,
    resource,
    context: {},
    shown: ` on resource: ${resource}`,
  };
}

/** With tags it is two: the second is for the function that is to be. */
function toCreate(request: ActionRequest, store: Store): Permission[] {
  const root = rootOf(request, 'CreateFunctionRequest');
  const check = new ModelCheck();
  const name = textOf(root, 'Name');
  check.text('name', name, functionName);
  const tags = tagsFrom(root, check);
  check.done();
  const context = {
    ...tagContext('aws:RequestTag', tags),
    ...(tags.length > 0 && { 'aws:TagKeys': tags.map(({ key }) => key) }),
  };
  const shown = ` on resource: ${functionArn(store, '*')}`;
  const creating = { action: 'cloudfront:CreateFunction', resource: '*', context, shown };
  const tagging = onFunction('TagResource', name ?? '', store);
  return tags.length > 0
    ? [creating, { ...tagging, context: { ...tagging.context, ...context } }]
    : [creating];
}

function tagContext(key: string, tags: FunctionRecord['tags']): Question['context'] {
  return Object.fromEntries(tags.map((tag) => [`${key}/${tag.key}`, tag.value]));
}
