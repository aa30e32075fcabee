import { isIP } from 'node:net';

/**
 * Gives where the data of a key value store is: in AWS at a host of its account, in the partition `aws` alone. The account goes in
 * front of an endpoint of one's own too, as the SDK has it, but for an address and for names of this machine. Throws when there is
 * no such place.
 */
export function keyValueEndpoint(arn: string, own: string | undefined): URL {
  const [, account] = /^arn:aws:cloudfront::(\d{12}):key-value-store\/[\w-]+$/.exec(arn) ?? [];
  if (account === undefined) throw new Error(`${arn} is no ARN of a key value store`);
  if (own === undefined) return new URL(`https://${account}.cloudfront-kvs.global.api.aws`);
  const url = new URL(own);
  const { hostname } = url;
  const isAddress = isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0;
  if (!isAddress && !/(?:^|\.)localhost$/.test(hostname)) url.hostname = `${account}.${hostname}`;
  return url;
}
