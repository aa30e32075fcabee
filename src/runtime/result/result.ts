import { isObject, type TestEvent } from '../event.ts';
import { checkRequest } from './request.ts';
import { checkResponse } from './response.ts';

export interface Checked {
  output: string;
  errorMessage: string;
}

/** The wording is CloudFront's for header names in lower case; the other problems follow it. */
function invalid(problem: string): Checked {
  const errorMessage = `The CloudFront function returned an invalid value: ${problem}.`;
  return { output: '', errorMessage };
}

/**
 * Checks what a function returned, as JSON text ('' for undefined), and gives FunctionOutput. In a
 * viewer request an object with a statusCode is a response (developer guide, event structure).
 */
export function checkResult(json: string, event: TestEvent): Checked {
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
  if (typeof checked === 'string') return invalid(`${kind}.${checked}`);
  return { output: JSON.stringify({ [kind]: checked }), errorMessage: '' };
}
