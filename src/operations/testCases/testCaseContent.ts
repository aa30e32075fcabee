import { HttpRequestError, httpRequestEvent } from '../../contract/httpRequestEvent.ts';
import type { SaveTestCaseInput } from '../../contract/schema.generated.ts';
import type { TestCaseItem } from '../../history/testCase.ts';
import { violation } from '../checks.ts';
import { readEvent, type EventRead } from './testCaseViolations.ts';

/** Reads the event, which is given as JSON or as the text of a request. */
export function eventOf({
  event,
  httpRequest,
}: Pick<SaveTestCaseInput, 'event' | 'httpRequest'>): EventRead {
  const isJson = event != null;
  if (isJson === (httpRequest != null)) {
    const message = isJson
      ? 'must be left out when httpRequest is given'
      : 'must be given, or httpRequest';
    return { violations: [violation('event', 'PATTERN', message)] };
  }
  if (httpRequest == null) return readEvent(event);
  try {
    return readEvent(httpRequestEvent(httpRequest));
  } catch (error) {
    if (!(error instanceof HttpRequestError)) throw error;
    return { violations: [violation('httpRequest', 'PATTERN', error.message)] };
  }
}

/** Holds what a test case says, as the table has it. */
export type Content = Pick<
  TestCaseItem,
  'event' | 'output' | 'functionError' | 'ignore' | 'maxComputeUtilization' | 'message'
>;

/** Makes the content of an input that has no violations. */
export function contentOf(
  input: Pick<SaveTestCaseInput, 'expect' | 'ignore' | 'maxComputeUtilization' | 'message'>,
  event: EventRead,
): Content {
  const { expect, ignore, maxComputeUtilization: most, message } = input;
  return {
    ...('eventObject' in event && { event: Buffer.from(event.eventObject).toString() }),
    ...(expect?.output != null && { output: JSON.stringify(expect.output) }),
    ...(expect?.functionError != null && { functionError: expect.functionError }),
    ignore: ignore ?? [],
    ...(most != null && { maxComputeUtilization: most }),
    ...(message != null && { message }),
  };
}
