/** The services that a first request calls, and how far they are. */

export type Service = 'sts' | 'cloudFront' | 'dynamoDb';

export const hosts: Readonly<Record<Service, string>> = {
  sts: 'sts.us-east-1.amazonaws.com',
  cloudFront: 'cloudfront.amazonaws.com',
  dynamoDb: 'dynamodb.us-east-1.amazonaws.com',
};

/** Ms that a service takes for AssumeRole, for UpdateFunction and for each call of the history's table. */
export const serviceMs: Readonly<Record<Service, number>> = {
  sts: 30,
  cloudFront: 200,
  dynamoDb: 5,
};

/** Round trips in ms: within us-east-1; from a region nearby; from eu-central-1, with its own STS. The table is in the stage's region. */
export const distances: readonly Readonly<Record<Service, number>>[] = [
  { sts: 2, cloudFront: 2, dynamoDb: 2 },
  { sts: 20, cloudFront: 20, dynamoDb: 2 },
  { sts: 2, cloudFront: 90, dynamoDb: 2 },
];

/** The history asks the table three times, one after the other: what is known, the intent with its code, the outcome. */
const roundsOfHistory = 3;

/** What cannot be undercut: each service's round trip and time, on connections that are open. */
export function floorMs(
  { sts, cloudFront, dynamoDb }: Readonly<Record<Service, number>>,
  hasHistory: boolean,
): number {
  const withoutHistory = sts + serviceMs.sts + cloudFront + serviceMs.cloudFront;
  return withoutHistory + (hasHistory ? roundsOfHistory * (dynamoDb + serviceMs.dynamoDb) : 0);
}
