/** Describes a write that the emulator has applied. `id` is the comment that it set, which no other write has. */
export interface Applied {
  id: string;
  ifMatch: string;
  etag: string;
}

/** Holds the answer that a client got to its write. */
export interface Told {
  id: string;
  ifMatch: string;
  /** `Success`, `Recovered`, `PreconditionFailed NOT_APPLIED`, `UNKNOWN` and the like. */
  word: string;
  /** The new version, when it was told one. */
  etag?: string | undefined;
}

const isAcknowledged = ({ word }: Told) => word === 'Success' || word === 'Recovered';
/** Checks for a definite refusal: neither a success nor an unknown outcome. */
const isRefused = (told: Told) => !isAcknowledged(told) && !told.word.endsWith('UNKNOWN');

/**
 * Lists the anomalies in the history of one function: compare-and-set means that its writes are one chain of ETags,
 * that every acknowledged write is in it exactly once, and no definitely refused one. Empty when all is well.
 */
export function anomaliesOf(firstETag: string, applied: Applied[], told: Told[]): string[] {
  const chain = chainFrom(firstETag, applied);
  const inChain = (id: string) => chain.filter((write) => write.id === id).length;
  const beside = applied.length - chain.length;
  return [
    ...(beside === 0 ? [] : [`${beside} applied writes are not in the chain`]),
    ...told.flatMap((one) => {
      const times = inChain(one.id);
      if (isAcknowledged(one) && times !== 1)
        return [`${one.id}: ${one.word}, applied ${times} times`];
      if (isRefused(one) && times !== 0) return [`${one.id}: ${one.word}, and yet applied`];
      return times > 1 ? [`${one.id}: ${one.word}, applied ${times} times`] : [];
    }),
    ...told.filter(isAcknowledged).flatMap(({ id, ifMatch, etag }) => {
      const write = chain.find((one) => one.id === id);
      const fits = !write || (write.ifMatch === ifMatch && write.etag === etag);
      return fits
        ? []
        : [`${id}: told ${ifMatch} to ${etag}, was ${write.ifMatch} to ${write.etag}`];
    }),
  ];
}

function chainFrom(firstETag: string, applied: Applied[]): Applied[] {
  const byIfMatch = new Map(applied.map((write) => [write.ifMatch, write]));
  const chain: Applied[] = [];
  for (let next = byIfMatch.get(firstETag); next; next = byIfMatch.get(next.etag)) chain.push(next);
  return chain;
}
