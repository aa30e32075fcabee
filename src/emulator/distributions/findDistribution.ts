import type { ActionRequest } from '../action.ts';
import { AwsError } from '../awsError.ts';
import type { Store } from '../store.ts';
import type { DistributionRecord } from './distribution.ts';

/** Finds the distribution of a request. Throws `NoSuchDistribution`. */
export function findDistribution({ name }: ActionRequest, store: Store): DistributionRecord {
  const found = store.distributions.get(name);
  if (!found) throw new AwsError('NoSuchDistribution');
  return found;
}
