import { AwsError } from '../errors.ts';
import type { ActionRequest, ActionResponse } from '../request.ts';
import { functionArn, type Store } from '../store.ts';
import { element, xmlDocument } from '../xml.ts';

/** Tells the tags that a function was created with; only functions have tags here. */
export function listTagsForResource({ query }: ActionRequest, store: Store): ActionResponse {
  const arn = query.get('Resource') ?? '';
  if (!arn.startsWith('arn:'))
    throw new AwsError('InvalidArgument', 'The parameter Resource must be an ARN.');
  const record = [...store.functions.values()].find(({ name }) => functionArn(store, name) === arn);
  if (!record) throw new AwsError('NoSuchResource');
  const tags = record.tags.map(({ key, value }) =>
    element('Tag', [element('Key', key), element('Value', value)]),
  );
  return { status: 200, body: xmlDocument('Tags', [element('Items', tags)]) };
}
