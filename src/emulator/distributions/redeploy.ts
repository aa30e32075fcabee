import type { Store } from '../store.ts';
import type { DistributionRecord } from './distribution.ts';
import { distributionsWith } from './functionAssociations.ts';

/** Gives a distribution as it is deployed again: with its next ETag, and InProgress. */
export function redeployed(
  record: DistributionRecord,
  { now, deployingMs }: Store,
): DistributionRecord {
  const lastModifiedTime = now();
  const deployedTime = new Date(lastModifiedTime.getTime() + deployingMs);
  return { ...record, version: record.version + 1, lastModifiedTime, deployedTime };
}

/** Deploys the distributions that use a function again, as publishing it does (observed). */
export function redeployUsers(store: Store, name: string): void {
  for (const record of distributionsWith(store, name)) {
    store.distributions.set(record.id, redeployed(record, store));
  }
}
