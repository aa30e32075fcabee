import { isUtf8Charset, parseParameters } from './parameters.ts';

/** Describes a media range of `Accept`: its type in lower case, its weight, and how specific it is. */
interface MediaRange {
  type: string;
  weight: number;
  specificity: number;
}

/** Matches an element of a list, in which commas may be in quotes. */
const elementForm = /(?:"(?:[^"\\]|\\.)*"|[^,"])+/g;

/**
 * Chooses the media type of an answer: of those that are offered the one that `Accept` gives the greatest weight, the
 * first of equal ones. Gives undefined if it excludes all. Source: RFC 9110, section 12.5.1.
 */
export function negotiateMediaType(
  accept: string | undefined,
  offered: readonly string[],
): string | undefined {
  const elements = [...(accept ?? '').matchAll(elementForm)].map(([element]) => element.trim());
  const ranges = elements.filter(Boolean).flatMap(mediaRangeOf);
  // An empty header says no more than none.
  if (elements.every((element) => element === '')) return offered[0];
  const weighed = offered.map((type) => ({ type, weight: weightOf(type, ranges) }));
  const greatest = Math.max(...weighed.map(({ weight }) => weight));
  return greatest > 0 ? weighed.find(({ weight }) => weight === greatest)?.type : undefined;
}

/** Gives the weight of the most specific range that matches a type; 0 if none does. */
function weightOf(type: string, ranges: readonly MediaRange[]): number {
  const [main] = type.split('/');
  const matching = ranges.filter((range) => [type, `${main}/*`, '*/*'].includes(range.type));
  const [best] = matching.toSorted((a, b) => b.specificity - a.specificity || b.weight - a.weight);
  return best?.weight ?? 0;
}

/** Reads a media range. Gives none for a range with parameters that no answer here has. */
function mediaRangeOf(element: string): MediaRange[] {
  const { value, parameters } = parseParameters(element);
  // Java's own client sends `*` for any type.
  const type = value === '*' ? '*/*' : value.toLowerCase();
  const at = parameters.findIndex(([name]) => name === 'q');
  const ofType = at === -1 ? parameters : parameters.slice(0, at);
  if (!ofType.every(isUtf8Charset)) return [];
  const wildcards = type.split('*').length - 1;
  const specificity = ofType.length > 0 ? 3 : 2 - wildcards;
  return [{ type, weight: weightFrom(parameters[at]?.[1]), specificity }];
}

/** Reads a weight from 0 to 1. One that is malformed counts as 1, as if it was left out. */
function weightFrom(text = '1'): number {
  const weight = text === '' ? Number.NaN : Number(text);
  return Number.isNaN(weight) ? 1 : Math.min(Math.max(weight, 0), 1);
}
