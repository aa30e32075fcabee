const testCases = 'test/history/testCases.test.ts';
const testRuns = 'test/history/testRuns.test.ts';
const differences = 'test/history/testDifferences.test.ts';

const lastOfList = 'test/history/lastOfList.test.ts';

/** Holds the promises on test cases, and on what a list tells of each function's history. */
export const testCasePromises = [
  {
    file: lastOfList,
    title: 'a list tells the last version of each function, by one call for each',
    sentences: [
      'The gateway reads it only when it is selected, by a request for each function.',
      'Null if there is none among the last 25 changes that were begun; `errors` holds the reason if they could not be read.',
    ],
  },
  {
    file: lastOfList,
    title: 'a list tells how the last run of each function ended, by one call for each',
    sentences: ['Null if none has been run; `errors` holds the reason if that could not be read.'],
  },
  {
    file: testCases,
    title: 'a test case is the same through both APIs, with all that was stored and who stored it',
    sentences: ['Null if any does.'],
  },
  {
    file: 'test/history/testDrafts.test.ts',
    title:
      'a draft brings test cases that are not stored: they are run in place of those that are, and stay unstored',
    sentences: [
      'Test cases that are not stored, at most 50, which are run in place of those that are.',
      'A test case that is not stored.',
    ],
  },
  {
    file: testCases,
    title: 'a deleted test case is gone, and its name can be used again',
    sentences: [
      'NoSuchTestCase: The function has no test case of this name.',
      'The function has no test case of this name.',
      'Null if there is none of this name.',
    ],
  },
  {
    file: testCases,
    title:
      'PUT answers 201 with its path when it stores a new test case, and 200 when it replaces one',
    sentences: ["The test case's name, unique among those of the function."],
  },
  {
    file: testCases,
    title: 'with rev only the state that was read is replaced, and 0 stores only what is new',
    sentences: [
      'TestCaseChanged: The test case is not the expected one any more.',
      'The test case is not the expected one any more.',
      'The `rev` of the test case that is replaced, 0 if there must be none.',
    ],
  },
  {
    file: testCases,
    title: '$# a wrong %s of a test case is refused, and nothing is stored',
    sentences: [
      'Says why: at most 256 characters.',
      'Says why, for the audit log: at most 256 characters.',
      'What the output must contain, at most 16,384 bytes as JSON.',
      'A text that the `functionError` must contain, at most 1,000 characters.',
      'The event that the code runs with, `{ version: "1.0", context, viewer, request, response }`, at most 40,960 bytes as JSON.',
      'JSON pointers (RFC 6901) to parts of the output that are not compared, at most 50 of at most 256 characters each.',
    ],
  },
  {
    file: 'test/history/httpRequest.test.ts',
    title: 'a request as text becomes the event of a viewer request',
    sentences: [
      'An HTTP request in place of `event`, as text: `GET /path?x=1 HTTP/1.1`, and a line for each header.',
    ],
  },
  {
    file: testRuns,
    title: 'each test case keeps its last result, also when others are run after it',
    sentences: [
      'Lists the test cases of a function, sorted by name, each with its last result.',
      'Null if it has not been run.',
    ],
  },
  {
    file: testRuns,
    title: 'without anything expected the code must not fail, and may give any output',
    sentences: [
      'If it is left out, the code must not fail.',
      'If both are null, the code must not fail.',
      'Null if nothing was expected there.',
      'Null for what is not in the output, such as `functionError`.',
    ],
  },
  {
    file: testRuns,
    title: 'an expected error is one that contains the text, and an output is none',
    sentences: ['A text that the `functionError` must contain.', 'Null if nothing was there.'],
  },
  {
    file: testRuns,
    title: 'what is ignored is not compared',
    sentences: ['JSON pointers (RFC 6901) to parts of the output that are not compared.'],
  },
  {
    file: testRuns,
    title: 'a run with wrong %s is refused, and nothing is asked',
    sentences: ['The names of the test cases that are to run, at most 50.'],
  },
  {
    file: testRuns,
    title:
      'fifty test cases of the largest size are run within the calls of a request, and all are kept',
    sentences: ['If it is left out, all are run.'],
  },
  {
    file: testRuns,
    title: 'a name that no test case has is told, and nothing is run',
    sentences: ['Nothing was run or written.'],
  },
  {
    file: differences,
    title: 'an output with %s fails, and its place is told as a JSON pointer with both values',
    sentences: [
      'What the output must contain.',
      'Of an object the members that are here must be equal, others may be there too; of a list all elements.',
    ],
  },
  {
    file: differences,
    title: 'at most 20 differences are told, each of at most 200 characters of each value',
    sentences: ['What differs from what was expected, at most 20 differences.'],
  },
  {
    file: differences,
    title: 'the last result has at most 3 differences, and 300 characters of the error',
    sentences: [
      "The reason why the code failed, in CloudFront's words, at most 300 characters of it.",
      'What differs from what was expected: at most 3 differences.',
    ],
  },
  {
    file: 'test/history/testRights.test.ts',
    title:
      'a run by a caller who may not read the function needs ifMatch, and tells no hash of the code',
    sentences: [
      'Null if the caller may not read it.',
      'Null if the caller of the run may not read it.',
    ],
  },
  {
    file: 'test/history/testFaults.test.ts',
    title:
      'a run whose calls meet %s is that failure through both APIs, and no further case is started',
    sentences: [
      'If CloudFront does not answer one of the calls, that failure is the answer, and no further case is run.',
      'If CloudFront does not answer one of the calls, that failure is the result, and no further case is run.',
    ],
  },
  {
    file: 'test/history/testFaults.test.ts',
    title: 'a last result that cannot be read is in errors, and REST leaves it out',
    sentences: [
      'Null if it has not been run; `errors` holds the reason if that could not be read.',
    ],
  },
  {
    file: 'test/history/testDrafts.test.ts',
    title:
      'a draft is run with the stored test cases, without CloudFront and without a figure of utilization, the same through both APIs',
    sentences: [
      'A `draft` is run by a sandbox of the gateway, and CloudFront is not asked.',
      'Code that is not stored, and what it reads.',
      'Code to run that is not stored, in place of a stage.',
      'The stage whose code is to run, unless a `draft` is.',
      'Null for a draft.',
      'Null if CloudFront did not report a number, and for a draft.',
    ],
  },
  {
    file: 'test/history/testDrafts.test.ts',
    title: 'a draft changes nothing: no stage, and no last result',
    sentences: ['Those of a draft are not.'],
  },
  {
    file: 'test/history/testDrafts.test.ts',
    title: '$# a draft with a wrong %s is refused, and nothing is run',
    sentences: ['The data of the key value store that the code reads, at most 1,000 pairs.'],
  },
  {
    file: 'test/history/off.test.ts',
    title: 'without a history there are no test cases, and nothing is run',
    sentences: [
      'A gateway that keeps no history has no test cases either, and answers 400, `UnsupportedOperation`.',
      'If they cannot be read, `errors` holds the failure with a code of `ErrorCode`; a gateway that keeps no history has no test cases either, and answers `UnsupportedOperation`.',
    ],
  },
];
