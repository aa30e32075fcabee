import type { ActionRequest, ActionResponse } from '../action.ts';
import { AwsError } from '../awsError.ts';
import { checkIfMatch } from '../checkIfMatch.ts';
import { etagOf } from '../etag.ts';
import { ModelCheck } from '../modelCheck.ts';
import { childText } from '../parseXml.ts';
import { renderDocument } from '../renderXml.ts';
import { readRoot } from '../requestBody.ts';
import type { Store } from '../store.ts';
import { checkAliases } from './checkAliases.ts';
import { checkFunctionAssociations } from './checkFunctionAssociations.ts';
import { distributionMembers } from './distribution.ts';
import { checkConfigModel, checkQuantities } from './distributionConfig.ts';
import { findDistribution } from './findDistribution.ts';
import { redeployed } from './redeploy.ts';

/** Replaces the whole configuration. Throws `IllegalUpdate` for another `CallerReference` (API reference). */
export function updateDistribution(request: ActionRequest, store: Store): ActionResponse {
  const check = new ModelCheck();
  const config = readRoot(request, 'DistributionConfig');
  checkConfigModel(config, check);
  check.throwIfBroken();
  const former = findDistribution(request, store);
  checkIfMatch(request.ifMatch, former);
  checkQuantities(config);
  const [reference, formerReference] = [config, former.config].map((given) =>
    childText(given, 'CallerReference'),
  );
  if (reference !== formerReference) throw new AwsError('IllegalUpdate');
  checkAliases(config, store, former.id);
  checkFunctionAssociations(config, store, former.id);
  const record = { ...redeployed(former, store), config };
  store.distributions.set(record.id, record);
  return {
    status: 200,
    headers: { ETag: etagOf(record.version) },
    body: renderDocument(
      'Distribution',
      distributionMembers(store.accountId, record, 'InProgress'),
    ),
  };
}
