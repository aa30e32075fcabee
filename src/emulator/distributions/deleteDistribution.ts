import type { ActionRequest, ActionResponse } from '../action.ts';
import { AwsError } from '../awsError.ts';
import { checkIfMatch } from '../checkIfMatch.ts';
import type { Store } from '../store.ts';
import { distributionStatus } from './distribution.ts';
import { isEnabled } from './distributionConfig.ts';
import { findDistribution } from './findDistribution.ts';

/** Deletes a distribution that is disabled, and deployed as such. Throws `DistributionNotDisabled`. */
export function deleteDistribution(request: ActionRequest, store: Store): ActionResponse {
  const record = findDistribution(request, store);
  checkIfMatch(request.ifMatch, record);
  const isDeployed = distributionStatus(record, store.now()) === 'Deployed';
  if (isEnabled(record.config) || !isDeployed) throw new AwsError('DistributionNotDisabled');
  store.distributions.delete(record.id);
  return { status: 204 };
}
