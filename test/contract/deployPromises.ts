/** Holds the promises of deploys, with the tests that hold them. */
export const deployPromises = [
  {
    file: 'test/history/deployFaults.test.ts',
    title: '$api: $kind at $action: LIVE has what passed, and the answer tells what is there',
    sentences: ['LIVE only gets what has passed.'],
  },
  {
    file: 'test/history/deploy.test.ts',
    title: '%s: a deploy writes, tests and publishes, and tells each',
    sentences: [
      'The content has passed, and is in DEVELOPMENT, and in LIVE unless `publish` was false.',
      "If it is left out, all of the function's must.",
    ],
  },
  {
    file: 'test/history/deploy.test.ts',
    title: '%s: with publish false LIVE stays as it is',
    sentences: [
      'Null if `publish` was false.',
      'Null if nothing was published.',
      'The content has passed, and is in DEVELOPMENT, and in LIVE unless `publish` was false.',
    ],
  },
  {
    file: 'test/history/deploy.test.ts',
    title:
      '%s: without test cases CloudFront is asked whether it can load the code, and nothing else',
    sentences: [
      'Null if there were none: then CloudFront was only asked whether it can load the code.',
    ],
  },
  {
    file: 'test/history/deploy.test.ts',
    title: '%s: a deploy without ifMatch creates the function',
    sentences: ['Null creates the function.'],
  },
  {
    file: 'test/history/deploy.test.ts',
    title: '%s: only the test cases that are named must pass',
    sentences: ['The names of the test cases that must pass, at most 50.'],
  },
  {
    file: 'test/history/deploy.test.ts',
    title: '%s: maxComputeUtilization holds for all test cases',
    sentences: ['The highest `computeUtilization` that passes, for all test cases.'],
  },
  {
    file: 'test/history/deployFailures.test.ts',
    title: 'code must be given for a function that is created',
    sentences: ['Must be given for a function that is created.'],
  },
  {
    file: 'test/history/deployFailures.test.ts',
    title: '%s: code with an error is CheckFailed, and nothing is written',
    sentences: ['Nothing was written.'],
  },
  {
    file: 'test/history/deployFailures.test.ts',
    title: '%s: when a test case fails nothing is published, and DEVELOPMENT keeps the content',
    sentences: [
      'Test cases failed, so nothing was published.',
      'Never null.',
      'DEVELOPMENT keeps the new content, to be mended.',
    ],
  },
  {
    file: 'test/history/deployStopped.test.ts',
    title: '%s: what is not answered stops a deploy at that step',
    sentences: ['Null if there were none, or if they were not reached.'],
  },
  {
    file: 'test/history/deployStopped.test.ts',
    title: 'a stage that cannot be read after a deploy has stopped is null',
    sentences: [
      'Null if it could not be read.',
      'Null if there is none, or if it could not be read.',
    ],
  },
];
