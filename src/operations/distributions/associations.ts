import type { CacheBehavior, DistributionSummary } from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type { FunctionAssociation } from '../../contract/schema.generated.ts';
import { isErrorValue } from '../errors.ts';
import { describeFunction, type ReadError } from '../functions/describeFunction.ts';
import { readLeniently } from '../readLeniently.ts';
import { listDistributions, type DistributionListError } from './listDistributions.ts';

/** Lists where a function is used. Both stages have the same associations, as distributions run LIVE. */
export async function readAssociations(
  name: string,
  context: Context,
): Promise<FunctionAssociation[] | DistributionListError> {
  const distributions = await listDistributions(context);
  if (isErrorValue(distributions)) return distributions;
  return distributions.flatMap((distribution) => associationsOf(distribution, name));
}

/** Does the same for a function of which it is not known that it is there, and that the caller may read it. */
export async function listAssociations(
  { name }: { name: string },
  context: Context,
): Promise<FunctionAssociation[] | ReadError> {
  const found = await describeFunction({ name, stage: 'DEVELOPMENT' }, context);
  return isErrorValue(found) ? found : readAssociations(name, context);
}

/** Gives the ids of the distributions that use a function; null when the caller may not know, or they cannot be read. */
export async function readUsers(name: string, context: Context): Promise<string[] | null> {
  if (!context.access.may('READ', name)) return null;
  const found = await readLeniently(() => readAssociations(name, context), context);
  if (!found || isErrorValue(found)) return null;
  return [...new Set(found.map(({ distributionId }) => distributionId))];
}

function associationsOf(distribution: DistributionSummary, name: string): FunctionAssociation[] {
  const { Id, DomainName, Aliases, Status, Staging, DefaultCacheBehavior } = distribution;
  const behaviors: Partial<CacheBehavior>[] = [
    ...(DefaultCacheBehavior ? [DefaultCacheBehavior] : []),
    ...(distribution.CacheBehaviors?.Items ?? []),
  ];
  return behaviors.flatMap(({ PathPattern, FunctionAssociations }) =>
    (FunctionAssociations?.Items ?? [])
      .filter(({ FunctionARN }) => FunctionARN?.endsWith(`:function/${name}`))
      .map(({ EventType }) => ({
        __typename: 'FunctionAssociation',
        distributionId: Id ?? '',
        domainName: DomainName ?? '',
        aliases: Aliases?.Items ?? [],
        status: Status ?? '',
        staging: Staging ?? false,
        pathPattern: PathPattern ?? null,
        eventType: EventType ?? '',
      })),
  );
}
