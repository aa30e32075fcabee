/** The services that a first request calls, and how far they are. */

export type Service = 'sts' | 'cloudFront';

export const hosts: Readonly<Record<Service, string>> = {
  sts: 'sts.us-east-1.amazonaws.com',
  cloudFront: 'cloudfront.amazonaws.com',
};

/** Ms that a service takes for AssumeRole and for UpdateFunction. */
export const serviceMs: Readonly<Record<Service, number>> = { sts: 30, cloudFront: 200 };

/** Round trips in ms: within us-east-1; from a region nearby; from eu-central-1, with its own STS. */
export const distances: readonly Readonly<Record<Service, number>>[] = [
  { sts: 2, cloudFront: 2 },
  { sts: 20, cloudFront: 20 },
  { sts: 2, cloudFront: 90 },
];

/** What cannot be undercut: each service's round trip and time, on connections that are open. */
export function floorMs({ sts, cloudFront }: Readonly<Record<Service, number>>): number {
  return sts + serviceMs.sts + cloudFront + serviceMs.cloudFront;
}
