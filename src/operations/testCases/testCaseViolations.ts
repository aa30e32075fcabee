import type {
  SaveTestCaseInput,
  TestExpectationInput,
  Violation,
} from '../../contract/schema.generated.ts';
import {
  eventBytes,
  eventViolations,
  messageViolations,
  nameViolations,
  violation,
} from '../checks.ts';
import {
  maxTestCases,
  maxExpectedBytes,
  maxExpectedErrorCharacters,
  maxIgnored,
  maxPointerCharacters,
  testCaseNameForm,
} from '../limits.ts';
import { pointerForm } from './jsonPointer.ts';

/** Checks the name of a test case. */
export function testCaseNameViolations(name: string, path = 'case'): Violation[] {
  const form = 'must have 1 to 64 characters of a-z A-Z 0-9 - _ . and begin with a letter or digit';
  return testCaseNameForm.test(name) ? [] : [violation(path, 'PATTERN', form)];
}

/** Checks the names of the test cases that are to run. */
export function testNamesViolations(tests: readonly string[] | null | undefined): Violation[] {
  if (tests == null) return [];
  if (tests.length > maxTestCases)
    return [violation('tests', 'MAX_LENGTH', `must have at most ${maxTestCases} names`)];
  return tests.flatMap((test, index) => testCaseNameViolations(test, `tests.${index}`));
}

/** Lists what is wrong with a test case besides its event. */
export function testCaseViolations(input: SaveTestCaseInput): Violation[] {
  const { name, case: testCase, expect, ignore, maxComputeUtilization, rev, message } = input;
  return [
    ...nameViolations(name),
    ...testCaseNameViolations(testCase),
    ...expectViolations(expect),
    ...ignoreViolations(ignore ?? []),
    ...utilizationViolations(maxComputeUtilization),
    ...rangeViolations('rev', rev, 1e9),
    ...messageViolations(message),
  ];
}

function expectViolations(expect: TestExpectationInput | null | undefined): Violation[] {
  if (expect == null) return [];
  if (expect.functionError != null) {
    const { length } = expect.functionError;
    const tooLong = `must have at most ${maxExpectedErrorCharacters} characters`;
    return length <= maxExpectedErrorCharacters
      ? []
      : [violation('expect.functionError', 'MAX_LENGTH', tooLong)];
  }
  const bytes = eventBytes(expect.output);
  if (!bytes) return [violation('expect.output', 'PATTERN', 'must not be nested so deeply')];
  const tooLong = `must have at most ${maxExpectedBytes} bytes as JSON`;
  return bytes.length <= maxExpectedBytes
    ? []
    : [violation('expect.output', 'MAX_LENGTH', tooLong)];
}

function ignoreViolations(ignore: readonly string[]): Violation[] {
  if (ignore.length > maxIgnored)
    return [violation('ignore', 'MAX_LENGTH', `must have at most ${maxIgnored} pointers`)];
  return ignore.flatMap((pointer, index) => {
    const path = `ignore.${index}`;
    if (pointer.length > maxPointerCharacters)
      return [
        violation(path, 'MAX_LENGTH', `must have at most ${maxPointerCharacters} characters`),
      ];
    const form = 'must be a JSON pointer, such as /request/headers/x-id';
    return pointerForm.test(pointer) ? [] : [violation(path, 'PATTERN', form)];
  });
}

/** Checks the highest utilization that passes. */
export function utilizationViolations(limit: number | null | undefined): Violation[] {
  return rangeViolations('maxComputeUtilization', limit, 100);
}

function rangeViolations(path: string, value: number | null | undefined, most: number) {
  if (value == null || (value >= 0 && value <= most)) return [];
  return [violation(path, 'RANGE', `must be from 0 to ${most}`)];
}

/** Holds the bytes of a test case's event, or what is wrong with it. */
export type EventRead = { eventObject: Uint8Array } | { violations: Violation[] };

/** Checks an event as JSON. */
export function readEvent(event: unknown): EventRead {
  const eventObject = eventBytes(event);
  const violations = eventViolations(eventObject);
  return eventObject && violations.length === 0 ? { eventObject } : { violations };
}
