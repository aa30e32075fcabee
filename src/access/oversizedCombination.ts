import { accessBy } from './access.ts';
import type { Rule } from './rules.ts';
import { functionArns, maxPolicyCharacters, sessionPolicy } from './sessionPolicy.ts';
import { matchesWildcard } from './wildcard.ts';

/** Names rules that fit into a session policy one by one, but not together. */
export interface OversizedCombination {
  /** Their places in the access file. */
  rules: number[];
  /** Length of the session policy of a caller whom all of them match. */
  characters: number;
}

/**
 * Finds rules that one caller may match at once, and that together make a session policy that AWS STS does not take;
 * undefined when every combination fits. One more rule never makes a policy shorter, so it is enough to check all rules
 * for groups together, and all rules for each role together.
 */
export function oversizedCombination(
  rules: readonly Rule[],
  { operatorRoleArn, history }: { operatorRoleArn: string; history: boolean },
): OversizedCombination | undefined {
  const scope = { arns: functionArns(operatorRoleArn), history };
  const charactersOf = (places: readonly number[]) =>
    sessionPolicy(accessBy(rules.filter((_, place) => places.includes(place))), scope).length;
  const alone = rules.map((_, place) => charactersOf([place]));
  for (const places of combinationsOf(rules)) {
    if (charactersOf(places) <= maxPolicyCharacters) continue;
    const largestFirst = places.toSorted((one, other) => (alone[other] ?? 0) - (alone[one] ?? 0));
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

/**
 * Gives the places of the rules that one caller may match: of all groups, as a token may list any, and of each role.
 * Treats all patterns as if one role could match them all, though some exclude each other.
 */
function combinationsOf(rules: readonly Rule[]): number[][] {
  const groups: number[] = [];
  const roles: { place: number; role: string }[] = [];
  for (const [place, { matches }] of rules.entries()) {
    if ('group' in matches) groups.push(place);
    else roles.push({ place, role: matches.role });
  }
  const patterns = roles.filter(({ role }) => role.includes('*'));
  const exact = new Set(roles.map(({ role }) => role).filter((role) => !role.includes('*')));
  const ofRoles = [...exact].map((name) =>
    roles.filter(({ role }) => matchesWildcard(role, name)).map(({ place }) => place),
  );
  return [groups, patterns.map(({ place }) => place), ...ofRoles];
}
