import {
  buildSchema,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
} from 'graphql';

/** Holds what graphql-js finds: what breaks clients, and what only a careless client may stumble over. */
interface Changes {
  breaking: string[];
  dangerous: string[];
}

/**
 * Compares two contracts in SDL. A changed default counts as breaking here, as the same document then asks for
 * something else; graphql-js calls it dangerous.
 */
export function graphqlChanges(before: string, after: string): Changes {
  const [old, now] = [buildSchema(before), buildSchema(after)] as const;
  const changes: Changes = { breaking: [], dangerous: [] };
  for (const { description } of findBreakingChanges(old, now)) changes.breaking.push(description);
  for (const { type, description } of findDangerousChanges(old, now)) {
    const isDefault = type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE;
    changes[isDefault ? 'breaking' : 'dangerous'].push(description);
  }
  return changes;
}
