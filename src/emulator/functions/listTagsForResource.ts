import type { ActionRequest, ActionResponse } from '../action.ts';
import { AwsError } from '../awsError.ts';
import { renderDocument, renderElement } from '../renderXml.ts';
import { functionArn, type Store } from '../store.ts';

/** Lists the tags that a function was created with. The emulator keeps tags of functions only. */
export function listTagsForResource({ query }: ActionRequest, store: Store): ActionResponse {
  const arn = query.get('Resource') ?? '';
  if (!arn.startsWith('arn:'))
    throw new AwsError('InvalidArgument', 'The parameter Resource must be an ARN.');
  const record = [...store.functions.values()].find(({ name }) => functionArn(store, name) === arn);
  if (!record) throw new AwsError('NoSuchResource');
  const tags = record.tags.map(({ key, value }) =>
    renderElement('Tag', [renderElement('Key', key), renderElement('Value', value)]),
  );
  return { status: 200, body: renderDocument('Tags', [renderElement('Items', tags)]) };
}
