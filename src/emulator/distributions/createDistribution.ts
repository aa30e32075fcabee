import { randomInt } from 'node:crypto';
import type { ActionRequest, ActionResponse } from '../action.ts';
import { AwsError } from '../awsError.ts';
import { etagOf } from '../etag.ts';
import { limits } from '../limits.ts';
import { ModelCheck } from '../modelCheck.ts';
import { childElement, childText, type XmlElement } from '../parseXml.ts';
import { renderDocument } from '../renderXml.ts';
import { readRoot } from '../requestBody.ts';
import type { Store } from '../store.ts';
import { checkTags } from '../tags/checkTags.ts';
import { readTags } from '../tags/readTags.ts';
import type { Tag } from '../tags/tag.ts';
import { checkAliases } from './checkAliases.ts';
import { checkFunctionAssociations } from './checkFunctionAssociations.ts';
import { distributionMembers, type DistributionRecord } from './distribution.ts';
import { checkConfigModel, checkQuantities } from './distributionConfig.ts';

const location = 'https://cloudfront.amazonaws.com/2020-05-31/distribution';

/** Creates a distribution: InProgress in this answer, Deployed after the option `deployingMs`. */
export function createDistribution(request: ActionRequest, store: Store): ActionResponse {
  const check = new ModelCheck();
  const config = readRoot(request, 'DistributionConfig');
  checkConfigModel(config, check);
  check.throwIfBroken();
  return create(config, [], store);
}

/** Creates a distribution with tags, as Terraform and the console do. */
export function createDistributionWithTags(request: ActionRequest, store: Store): ActionResponse {
  const check = new ModelCheck();
  const root = readRoot(request, 'DistributionConfigWithTags');
  const config = childElement(root, 'DistributionConfig');
  checkConfigModel(config, check);
  const tags = readTags(root, check);
  check.throwIfBroken();
  return config ? create(config, tags, store) : { status: 400 }; // the check refuses one without
}

/** Creates what has been read. A repeated `CallerReference` creates nothing (API reference). */
function create(config: XmlElement, tags: Tag[], store: Store): ActionResponse {
  checkQuantities(config);
  const reference = childText(config, 'CallerReference');
  const former = [...store.distributions.values()].find(
    (record) => childText(record.config, 'CallerReference') === reference,
  );
  if (former && JSON.stringify(former.config) !== JSON.stringify(config)) {
    throw new AwsError('DistributionAlreadyExists');
  }
  if (former) return created(former, store);
  checkTags(tags);
  checkAliases(config, store);
  checkFunctionAssociations(config, store);
  if (store.distributions.size >= limits.distributions) throw new AwsError('TooManyDistributions');
  const record = newRecord(config, tags, store);
  store.distributions.set(record.id, record);
  return created(record, store);
}

function newRecord(config: XmlElement, tags: Tag[], store: Store): DistributionRecord {
  const lastModifiedTime = store.now();
  const deployedTime = new Date(lastModifiedTime.getTime() + store.deployingMs);
  const id = `E${randomCharacters()}`;
  const domainName = `d${randomCharacters().toLowerCase()}.cloudfront.net`;
  return { id, domainName, tags, config, version: 1, lastModifiedTime, deployedTime };
}

/** Gives 13 letters and digits, of which the ids and domain names of distributions consist (observed). */
function randomCharacters(): string {
  return Array.from({ length: 13 }, () => randomInt(36).toString(36))
    .join('')
    .toUpperCase();
}

function created(record: DistributionRecord, { accountId }: Store): ActionResponse {
  return {
    status: 201,
    headers: { ETag: etagOf(record.version), Location: `${location}/${record.id}` },
    body: renderDocument('Distribution', distributionMembers(accountId, record, 'InProgress')),
  };
}
