import type { ActionRequest, ActionResponse } from '../action.ts';
import { etagOf } from '../etag.ts';
import { renderDocument } from '../renderXml.ts';
import type { Store } from '../store.ts';
import { distributionMembers, distributionStatus } from './distribution.ts';
import { findDistribution } from './findDistribution.ts';
import { configMembers } from './renderConfig.ts';

/** Gives a distribution with its configuration. */
export function getDistribution(request: ActionRequest, store: Store): ActionResponse {
  const record = findDistribution(request, store);
  const status = distributionStatus(record, store.now());
  return {
    status: 200,
    headers: { ETag: etagOf(record.version) },
    body: renderDocument('Distribution', distributionMembers(store.accountId, record, status)),
  };
}

/** Gives the configuration alone, as it was sent. */
export function getDistributionConfig(request: ActionRequest, store: Store): ActionResponse {
  const { config, version } = findDistribution(request, store);
  return {
    status: 200,
    headers: { ETag: etagOf(version) },
    body: renderDocument('DistributionConfig', configMembers(config)),
  };
}
