import {
  eventExample,
  passedRunExample,
  request,
  testCaseBodies,
  testCaseExamples,
} from './testCaseExamples.ts';
import { storeBodies, storeExamples } from './storeExamples.ts';

const code = 'function handler(event) { return event.request; }';

/** Holds a function as it is in DEVELOPMENT. */
export const functionExample = {
  id: 'url-rewrite:DEVELOPMENT',
  name: 'url-rewrite',
  status: 'UNPUBLISHED',
  comment: 'Asks the origin for index.html in folders',
  runtime: 'CLOUDFRONT_JS_2_0',
  runtimeName: 'cloudfront-js-2.0',
  keyValueStoreArns: [],
  arn: 'arn:aws:cloudfront::123456789012:function/url-rewrite',
  stage: 'DEVELOPMENT',
  createdTime: '2026-11-22T09:30:00.000Z',
  lastModifiedTime: '2026-11-22T09:45:00.000Z',
  etag: 'E3UN6WX5RRO2AG',
};

/** Holds a version of it. */
export const versionExample = {
  id: 'url-rewrite:version:12',
  name: 'url-rewrite',
  number: 12,
  event: 'UPDATED',
  source: 'GATEWAY',
  state: 'APPLIED',
  evidence: 'ANSWER',
  stage: 'DEVELOPMENT',
  author: 'jane',
  sessionName: 'jane',
  message: 'Folders have an index',
  createdAt: '2026-11-22T09:44:59.000Z',
  modifiedAt: '2026-11-22T09:45:00.000Z',
  etag: 'E3UN6WX5RRO2AG',
  codeSha256: '7d5c50a3b3d4c45f1c2a0f7f3dcd8c5a2f9f1e1f0bb1f9d3c9a4f8e27a0f6b15',
  comment: functionExample.comment,
  runtime: functionExample.runtime,
  runtimeName: functionExample.runtimeName,
  keyValueStoreArns: [],
  restoredFrom: null,
  testSummary: null,
};

/** Holds a finding of the check. */
export const diagnosticExample = {
  severity: 'ERROR',
  line: 2,
  column: 1,
  rule: 'syntax',
  message:
    'CloudFront cannot load this: SyntaxError: Illegal export statement in 2. Leave `export` out: CloudFront finds `handler` by its name.',
} as const;

const changeExample = { ...functionExample, recovered: false, version: 12 };
const liveExample = { ...functionExample, id: 'url-rewrite:LIVE', stage: 'LIVE' };

const diffExample = {
  name: 'url-rewrite',
  from: { version: 11, stage: 'DEVELOPMENT', codeSha256: versionExample.codeSha256, sizeBytes: 48 },
  to: { version: null, stage: 'LIVE', codeSha256: versionExample.codeSha256, sizeBytes: 48 },
  code: '',
  changes: [{ field: 'comment', from: '', to: functionExample.comment }],
};

const tagExample = { key: 'team', value: 'web' };

const associationExample = {
  distributionId: 'E2QWRUHAPOMQZL',
  domainName: 'd111111abcdef8.cloudfront.net',
  aliases: ['www.example.com'],
  status: 'Deployed',
  staging: false,
  pathPattern: null,
  eventType: 'viewer-request',
};

const output = { request: { ...request, uri: '/docs/index.html' } };

/** Holds an example of each request body by its operationId. */
export const bodyExamples: Readonly<Record<string, object>> = {
  createFunction: {
    name: functionExample.name,
    comment: functionExample.comment,
    code: { text: code },
  },
  replaceFunction: {
    comment: functionExample.comment,
    runtime: functionExample.runtime,
    keyValueStoreArns: [],
    code: { text: code },
  },
  updateFunction: { comment: functionExample.comment },
  testFunction: {
    event: eventExample,
  },
  publishFunction: { force: true, message: 'Tested by hand' },
  setFunctionTags: { tags: [{ key: 'team', value: 'web' }] },
  ...testCaseBodies,
  ...storeBodies,
  deployFunction: { code: { text: code }, message: 'Folders have an index' },
  restoreFunction: { version: 11, publish: true, message: 'Version 12 loops' },
  checkFunction: { code: { text: `${code}\nexport { handler };` } },
};

/** Holds an example of each JSON success by its `responseType`. */
export const responseExamples: Readonly<Record<string, object>> = {
  CloudFrontFunction: functionExample,
  ChangedFunction: changeExample,
  PublishedFunction: { ...liveExample, recovered: false, version: 13, previousLive: 9 },
  RestoredFunction: {
    ...changeExample,
    version: 14,
    restored: 11,
    live: liveExample,
    previousLive: 13,
    keyValueStoresNotRestored: [],
  },
  DeployedFunction: {
    ...changeExample,
    live: liveExample,
    testRun: passedRunExample,
    published: 13,
    previousLive: 9,
    resumed: false,
  },
  FunctionPage: { items: [functionExample], nextCursor: null },
  FunctionVersion: versionExample,
  VersionPage: { items: [versionExample], nextCursor: null, unrecorded: [] },
  FunctionDiff: diffExample,
  TagList: { items: [tagExample] },
  SetTags: {
    name: functionExample.name,
    tags: [tagExample],
    previousTags: [],
    recovered: false,
  },
  AssociationList: { items: [associationExample] },
  ...testCaseExamples,
  ...storeExamples,
  FunctionList: { items: [{ ...functionExample, etag: undefined }] },
  TestFunctionSuccess: { output, logs: [], functionError: null, computeUtilization: 15 },
  CheckFunctionSuccess: {
    diagnostics: [diagnosticExample],
    sizeBytes: 69,
    maxSizeBytes: 10_240,
    commentSizeBytes: 0,
  },
  Viewer: {
    subject: 'jane',
    kind: 'JWT',
    groups: ['team-a'],
    grants: [{ functions: ['team-a-*'], actions: ['READ', 'WRITE'] }],
    keyValueStoreGrants: [{ keyValueStores: ['team-a-*'], actions: ['READ'] }],
  },
};

/** Holds an example of a function's code. */
export const codeExample = code;
