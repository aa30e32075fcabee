import { BREAK, visit } from 'graphql';
import type { RequestedOperation } from './requestedOperation.ts';

/** Names the fields that read the list of distributions. No other field of the contract has their names. */
const readers: ReadonlySet<string> = new Set(['associations', 'distributions']);

/** Bounds the pages of the list: an account has 500 distributions unless AWS has raised its quota. */
const pages = 5;

/** Counts the calls for the list of distributions, which a request reads once, however many fields need it. */
export function distributionCalls({ operation, fragments }: RequestedOperation): number {
  let isRead = false;
  for (const node of [operation, ...fragments.values()]) {
    visit(node, {
      Field: ({ name }) => {
        isRead ||= readers.has(name.value);
        return isRead ? BREAK : undefined;
      },
    });
  }
  return isRead ? pages : 0;
}
