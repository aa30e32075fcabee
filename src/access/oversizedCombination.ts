import { accessBy } from './access.ts';
import type { Rule } from './rules.ts';
import { functionArns, maxPolicyCharacters, sessionPolicy } from './sessionPolicy.ts';

/** Rules that fit one by one, but not together. */
export interface OversizedCombination {
  /** Their places in the access file. */
  rules: number[];
  /** Of the session policy of a caller whom all of them match. */
  characters: number;
}

/**
 * Finds rules that one caller may match at once, and that together make a session policy which AWS STS does not take;
 * undefined when every combination fits. A policy never gets shorter by a rule more, so it is enough to look at all
 * rules for groups, and at all rules for roles.
 */
export function oversizedCombination(
  rules: readonly Rule[],
  operatorRoleArn: string,
): OversizedCombination | undefined {
  const arns = functionArns(operatorRoleArn);
  const charactersOf = (places: number[]) =>
    sessionPolicy(accessBy(rules.filter((_, place) => places.includes(place))).grants, arns).length;
  for (const kind of ['group', 'role']) {
    const places = [...rules.keys()].filter((place) => kind in (rules[place]?.matches ?? {}));
    const largestFirst = places.toSorted(
      (one, other) => charactersOf([other]) - charactersOf([one]),
    );
    for (let count = 2; count <= largestFirst.length; count += 1) {
      const together = largestFirst.slice(0, count);
      const characters = charactersOf(together);
      if (characters > maxPolicyCharacters) {
        return { rules: together.toSorted((one, other) => one - other), characters };
      }
    }
  }
  return undefined;
}
