/** Takes the place of src/operations/index.ts where a server is measured alone: every answer is there at once. */
import type { CloudFrontFunction } from '../../../src/contract/schema.generated.ts';

const self: CloudFrontFunction = {
  __typename: 'CloudFrontFunction',
  id: 'bench:DEVELOPMENT',
  name: 'bench',
  etag: 'ETVPDKIKX0DER',
  stage: 'DEVELOPMENT',
  status: 'UNPUBLISHED',
  comment: 'a comment',
  runtime: 'CLOUDFRONT_JS_2_0',
  runtimeName: 'cloudfront-js-2.0',
  keyValueStoreArns: [],
  arn: 'arn:aws:cloudfront::123456789012:function/bench',
  createdTime: new Date('2026-01-01T00:00:00Z'),
  lastModifiedTime: new Date('2026-01-01T00:00:00Z'),
};
const updated = {
  __typename: 'UpdateFunctionSuccess',
  function: self,
  previousETag: 'ETVPDKIKX0DER',
};

export const operations = {
  describeFunction: () => Promise.resolve(self),
  updateFunction: () => Promise.resolve(updated),
};
