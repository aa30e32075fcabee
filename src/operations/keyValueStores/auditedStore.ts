import type { Changes } from '../../aws/keyValues/keyValueRequests.ts';
import type { Context } from '../../context.ts';
import type { SyncEntriesInput } from '../../contract/schema.generated.ts';
import { auditedBy } from '../audit.ts';
import { messageViolations } from '../checks.ts';
import { digestOfChanges } from './digestOfChanges.ts';
import { storeNameViolations } from './keyValueStore.ts';

interface StoreInput {
  name: string;
  ifMatch?: string | null | undefined;
  message?: string | null | undefined;
  puts?: Changes['puts'] | null | undefined;
  deletes?: readonly string[] | null | undefined;
}

/** Matches the ETags of data (observed). As they are opaque to clients, only the log uses this. */
const dataETagForm = /^KV[0-9A-Z]{1,13}$/;

/** Counts a change of a key value store, and logs who changed what in one line, without keys and values. */
export function auditedStore<Input extends StoreInput, Result extends object>(
  operation: string,
  run: (input: Input, context: Context) => Promise<Result>,
) {
  return auditedBy<Input, Result>(recordOfInput, operation, run);
}

/** Gives what a line tells of the input. Leaves out what is not valid: it may be a secret in the wrong field. */
function recordOfInput({ name, ifMatch, message, puts, deletes }: StoreInput) {
  return {
    keyValueStore: storeNameViolations(name).length === 0 ? name : undefined,
    ifMatch: ifMatch != null && dataETagForm.test(ifMatch) ? ifMatch : undefined,
    changeMessage: messageViolations(message).length === 0 ? (message ?? undefined) : undefined,
    ...((puts || deletes) && toldOf({ puts: puts ?? [], deletes: deletes ?? [] })),
  };
}

/** Counts a sync, and logs it likewise: how many entries it wants, and what became of how many. */
export function auditedSync<Input extends SyncEntriesInput, Result extends object>(
  operation: string,
  run: (input: Input, context: Context) => Promise<Result>,
) {
  return auditedBy<Input, Result>(recordOfSync, operation, run);
}

function recordOfSync({ entries, mode, dryRun, ...input }: SyncEntriesInput) {
  const { sha256: entriesSha256 } = digestOfChanges({ puts: entries, deletes: [] });
  const told = { mode, dryRun: dryRun || undefined, entries: entries.length, entriesSha256 };
  return { ...recordOfInput(input), ...told };
}

function toldOf(changes: Changes) {
  const { sha256: changesSha256, ...counts } = digestOfChanges(changes);
  return { ...counts, changesSha256 };
}
