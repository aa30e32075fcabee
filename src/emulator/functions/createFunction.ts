import { AwsError } from '../errors.ts';
import { etagOf } from '../etag.ts';
import { checkFunction, functionRequestFrom } from './functionRequest.ts';
import { functionSummary } from './functionSummary.ts';
import { limits } from '../limits.ts';
import { functionName, rootOf, type ActionRequest, type ActionResponse } from '../request.ts';
import { functionArn, type FunctionRecord, type Store } from '../store.ts';
import { tagsFrom } from './tags.ts';
import { ModelCheck } from '../validate.ts';
import { textOf, xmlDocument } from '../xml.ts';

const location = 'https://cloudfront.amazonaws.com/2020-05-31/function';

export function createFunction(request: ActionRequest, store: Store): ActionResponse {
  const root = rootOf(request, 'CreateFunctionRequest');
  const check = new ModelCheck();
  const name = textOf(root, 'Name') ?? '';
  check.text('name', textOf(root, 'Name'), functionName);
  const asked = functionRequestFrom(root, check);
  const tags = tagsFrom(root, check);
  check.done();
  if (store.functions.has(name)) throw new AwsError('FunctionAlreadyExists');
  checkFunction(asked);
  if (store.functions.size >= limits.functions) throw new AwsError('TooManyFunctions');
  const { config, code } = asked;
  const now = store.now();
  const record: FunctionRecord = {
    name,
    tags,
    development: { config, code, createdTime: now, lastModifiedTime: now, version: 1 },
    live: undefined,
    publishedVersion: undefined,
  };
  store.functions.set(name, record);
  // The Location ends with the ARN, not the name (observed).
  const headers = { ETag: etagOf(1), Location: `${location}/${functionArn(store, name)}` };
  const body = xmlDocument('FunctionSummary', functionSummary(store, record, 'DEVELOPMENT'));
  return { status: 201, headers, body };
}
