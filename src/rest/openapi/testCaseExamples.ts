/** Holds the request of an event. */
export const request = {
  method: 'GET',
  uri: '/docs/',
  querystring: {},
  headers: {},
  cookies: {},
};

/** Holds an event that a function is tested with. */
export const eventExample = {
  version: '1.0',
  context: { eventType: 'viewer-request' },
  viewer: { ip: '198.51.100.1' },
  request,
};

const testCaseExample = {
  functionName: 'url-rewrite',
  name: 'folder',
  expect: { output: { request: { uri: '/docs/index.html' } }, functionError: null },
  ignore: ['/request/headers'],
  maxComputeUtilization: 50,
  message: null,
  author: 'jane',
  updatedAt: '2026-11-22T09:40:00.000Z',
  rev: 1,
};

const runOfTests = {
  stage: 'DEVELOPMENT',
  etag: 'E3UN6WX5RRO2AG',
  codeSha256: '7d5c50a3b3d4c45f1c2a0f7f3dcd8c5a2f9f1e1f0bb1f9d3c9a4f8e27a0f6b15',
  ranAt: '2026-11-22T09:46:00.000Z',
};

const differenceExample = {
  pointer: '/request/uri',
  expected: '"/docs/index.html"',
  actual: '"/docs/"',
  message: '/request/uri is "/docs/", expected "/docs/index.html"',
};

/** Holds a run with a test case that fails. */
export const failedRunExample = {
  ...runOfTests,
  passed: 0,
  failed: 1,
  results: [
    {
      name: 'folder',
      passed: false,
      output: { request },
      functionError: null,
      computeUtilization: 15,
      logs: [],
      differences: [differenceExample],
    },
  ],
  recorded: true,
};

/** Holds a run whose test cases pass. */
export const passedRunExample = {
  ...runOfTests,
  passed: 1,
  failed: 0,
  results: [
    {
      name: 'folder',
      passed: true,
      output: { request: { ...request, uri: '/docs/index.html' } },
      functionError: null,
      computeUtilization: 15,
      logs: [],
      differences: [],
    },
  ],
  recorded: true,
};

const lastResultExample = {
  passed: false,
  ...runOfTests,
  author: 'jane',
  functionError: null,
  computeUtilization: 15,
  differences: [differenceExample],
};

/** Holds an example of each request body for test cases by its operationId. */
export const testCaseBodies = {
  saveTestCase: {
    httpRequest: 'GET /docs/ HTTP/1.1\nhost: www.example.com',
    expect: { output: { request: { uri: '/docs/index.html' } } },
    ignore: ['/request/headers'],
    maxComputeUtilization: 50,
  },
  runTestCases: { stage: 'DEVELOPMENT', tests: ['folder'] },
};

/** Holds an example of each success of them by its `responseType`. */
export const testCaseExamples = {
  TestCase: { ...testCaseExample, event: eventExample, lastResult: lastResultExample },
  TestCaseList: { items: [{ ...testCaseExample, lastResult: lastResultExample }] },
  TestRun: failedRunExample,
};
