import { isObject, type TestEvent } from '../event.ts';
import { checkRequest } from './checkRequest.ts';
import { checkResponse } from './checkResponse.ts';
import { READ_ONLY_MESSAGE } from './headerProblem.ts';

/** Holds the two fields of TestResult that follow from a handler's result. One of them is empty. */
export interface CheckedResult {
  output: string;
  errorMessage: string;
}

/** Words a problem. The wording is CloudFront's for header names in lower case; other problems are worded after it. */
function invalid(problem: string): CheckedResult {
  const errorMessage = `The CloudFront function returned an invalid value: ${problem}.`;
  return { output: '', errorMessage };
}

/**
 * Checks a handler's result and gives FunctionOutput. `json` is the result as JSON text, empty for undefined. In a
 * viewer request, an object with a `statusCode` is a response (developer guide, event structure).
 */
export function checkResult(json: string, event: TestEvent): CheckedResult {
  const returned: unknown = json === '' ? undefined : JSON.parse(json);
  const isRequestEvent = event.context.eventType === 'viewer-request';
  if (!isObject(returned)) {
    return invalid(
      `the handler must return a ${isRequestEvent ? 'request or ' : ''}response object`,
    );
  }
  const kind = isRequestEvent && !Object.hasOwn(returned, 'statusCode') ? 'request' : 'response';
  const checked =
    kind === 'request' ? checkRequest(returned, event) : checkResponse(returned, event);
  if (checked === READ_ONLY_MESSAGE) return { output: '', errorMessage: checked };
  if (typeof checked === 'string') return invalid(`${kind}.${checked}`);
  return { output: JSON.stringify({ [kind]: checked }), errorMessage: '' };
}
