import type { TestDifference } from '../../contract/schema.generated.ts';
import { pointerTo } from './jsonPointer.ts';
import { shortened, shortJson } from './shortened.ts';

/** Bounds the differences of a result, and the characters of each value in them. */
export const maxDifferences = 20;
const maxValueCharacters = 200;
const maxPointerShown = 300;

/** Holds what is compared, and what was found so far. */
interface Comparison {
  ignored: ReadonlySet<string>;
  found: TestDifference[];
}

/**
 * Finds where an output does not contain what is expected: of an object the expected members, of a list all elements. Gives the first
 * 20 differences.
 */
export function outputDifferences(
  expected: unknown,
  actual: unknown,
  ignore: readonly string[],
): TestDifference[] {
  const comparison: Comparison = { ignored: new Set(ignore), found: [] };
  compare({ expected, actual, pointer: '' }, comparison);
  return comparison.found;
}

interface Place {
  expected: unknown;
  actual: unknown;
  pointer: string;
}

function compare(place: Place, comparison: Comparison): void {
  const { expected, actual, pointer } = place;
  if (comparison.found.length >= maxDifferences || comparison.ignored.has(pointer)) return;
  if (Array.isArray(expected) && Array.isArray(actual))
    return compareLists({ expected, actual, pointer }, comparison);
  if (isObject(expected) && isObject(actual)) {
    for (const [name, value] of Object.entries(expected)) {
      const found = Object.hasOwn(actual, name) ? actual[name] : undefined;
      compare({ expected: value, actual: found, pointer: pointerTo(pointer, name) }, comparison);
    }
    return;
  }
  if (expected !== actual) comparison.found.push(differenceAt(place));
}

function compareLists(
  { expected, actual, pointer }: { expected: unknown[]; actual: unknown[]; pointer: string },
  comparison: Comparison,
): void {
  for (const [index, value] of expected.entries()) {
    const at = pointerTo(pointer, index);
    compare({ expected: value, actual: actual[index], pointer: at }, comparison);
  }
  if (comparison.found.length >= maxDifferences) return;
  const surplus = [...actual.keys()].slice(expected.length);
  const extra = surplus.find((index) => !comparison.ignored.has(pointerTo(pointer, index)));
  if (extra === undefined) return;
  const at = pointerTo(pointer, extra);
  const message = `${at} was not expected: the list has ${actual.length} elements, not ${expected.length}`;
  comparison.found.push(difference({ pointer: at, actual: actual[extra], message }));
}

function differenceAt({ expected, actual, pointer }: Place): TestDifference {
  const where = pointer === '' ? 'the output' : shortened(pointer, maxPointerShown);
  if (actual === undefined)
    return difference({ pointer, expected, message: `${where} is missing` });
  const [wanted, got] = [shortJson(expected, 80), shortJson(actual, 80)];
  return difference({
    pointer,
    expected,
    actual,
    message: `${where} is ${got}, expected ${wanted}`,
  });
}

function told(value: unknown): string | null {
  return value === undefined ? null : shortJson(value, maxValueCharacters);
}

/** Makes a difference; undefined stands for a value that there is not. */
export function difference({
  pointer = null,
  expected,
  actual,
  message,
}: {
  pointer?: string | null;
  expected?: unknown;
  actual?: unknown;
  message: string;
}): TestDifference {
  return {
    __typename: 'TestDifference',
    pointer: pointer === null ? null : shortened(pointer, maxPointerShown),
    expected: told(expected),
    actual: told(actual),
    message: shortened(message, 500),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
