import {
  ListDistributionsCommand,
  type DistributionSummary,
  type ListDistributionsCommandOutput,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type { ErrorCode } from '../../contract/schema.generated.ts';
import { call } from '../call.ts';
import { isErrorValue, type ErrorOf } from '../errors.ts';
import { maxPageSize } from '../limits.ts';

const listErrors = [
  'InvalidArgument',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
  'AwsRefusal',
] as const satisfies ErrorCode[];

export type DistributionListError = ErrorOf<(typeof listErrors)[number]>;

const target = {
  action: 'cloudfront:ListDistributions',
  right: 'READ',
  name: '',
  stage: 'DEVELOPMENT',
} as const;

/**
 * Lists the distributions of the account, once for a request: CloudFront has no list of those that use a function, and no
 * smaller answer. Source: ListDistributions, CloudFront API 2020-05-31.
 */
export function listDistributions(
  context: Context,
): Promise<DistributionSummary[] | DistributionListError> {
  return context.reads.once('', 'distributions', () => readAll(context));
}

async function readAll(context: Context): Promise<DistributionSummary[] | DistributionListError> {
  const distributions: DistributionSummary[] = [];
  // A marker that comes again would never end.
  const markers = new Set<string>();
  let marker: string | undefined;
  do {
    const page = await readPage(marker, context);
    if (isErrorValue(page)) return page;
    distributions.push(...page.distributions);
    marker = page.next && !markers.has(page.next) ? page.next : undefined;
    if (marker !== undefined) markers.add(marker);
  } while (marker !== undefined);
  return distributions;
}

function readPage(marker: string | undefined, context: Context) {
  const command = () =>
    new ListDistributionsCommand({
      MaxItems: maxPageSize,
      ...(marker !== undefined && { Marker: marker }),
    });
  return call(target, { expects: listErrors, command, read: readList }, context);
}

function readList({ DistributionList: list }: ListDistributionsCommandOutput) {
  if (list?.Quantity === undefined) throw new Error('CloudFront gave no list');
  const { Items: distributions = [], NextMarker: next } = list;
  return { distributions, next };
}
