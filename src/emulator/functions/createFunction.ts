import type { ActionRequest, ActionResponse } from '../action.ts';
import { AwsError } from '../awsError.ts';
import { etagOf } from '../etag.ts';
import { limits } from '../limits.ts';
import { ModelCheck } from '../modelCheck.ts';
import { childText } from '../parseXml.ts';
import { renderDocument } from '../renderXml.ts';
import { readRoot } from '../requestBody.ts';
import { functionArn, type FunctionRecord, type Store } from '../store.ts';
import { checkFunctionContent, readFunctionContent } from './functionContent.ts';
import { functionSummary } from './functionSummary.ts';
import { functionNameConstraint } from './nameAndStage.ts';
import { checkTags } from '../tags/checkTags.ts';
import { readTags } from '../tags/readTags.ts';

const location = 'https://cloudfront.amazonaws.com/2020-05-31/function';

/** Creates a function with its first DEVELOPMENT version. */
export function createFunction(request: ActionRequest, store: Store): ActionResponse {
  const root = readRoot(request, 'CreateFunctionRequest');
  const check = new ModelCheck();
  const name = childText(root, 'Name') ?? '';
  check.text('name', childText(root, 'Name'), functionNameConstraint);
  const content = readFunctionContent(root, check);
  const tags = readTags(root, check);
  check.throwIfBroken();
  if (store.functions.has(name)) throw new AwsError('FunctionAlreadyExists');
  checkFunctionContent(content, store, name);
  checkTags(tags, [], 'InvalidArgument');
  if (store.functions.size >= limits.functions) throw new AwsError('TooManyFunctions');
  const { config, code } = content;
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
  const body = renderDocument('FunctionSummary', functionSummary(store, record, 'DEVELOPMENT'));
  return { status: 201, headers, body };
}
