import { countUses } from '../distributions/functionAssociations.ts';
import type { FunctionRecord, Stage, Store } from '../store.ts';

/**
 * Gives the status of a stage (observed values). DEVELOPMENT is UNPUBLISHED before the first publish (documented), and
 * again once it differs from LIVE (guess).
 */
export function functionStatus(store: Store, record: FunctionRecord, stage: Stage): string {
  const isUnpublished = record.publishedVersion !== record.development.version;
  if (stage === 'DEVELOPMENT' && isUnpublished) return 'UNPUBLISHED';
  return countUses(store, record.name) > 0 ? 'DEPLOYED' : 'UNASSOCIATED';
}
