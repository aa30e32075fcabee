/** Lists CloudFront's ETags of versions 1 to 8, for every resource (observed; the order of 7 and 8 is a guess). */
const observedETags = [
  'ETVPDKIKX0DER',
  'E3UN6WX5RRO2AG',
  'E1F83G8C2ARO7P',
  'E1PA6795UKMFR9',
  'E13V1IB3VIYZZH',
  'E1VC38T7YXB528',
  'E2EUQ1WTGCTBG2',
  'E3AEGXETSR30VB',
];

/** Maps 64-bit numbers to each other one to one, by xor-shifts and odd multiplications. */
function permute(value: bigint): bigint {
  let bits = value;
  bits = BigInt.asUintN(64, (bits ^ (bits >> 30n)) * 0xbf58476d1ce4e5b9n);
  bits = BigInt.asUintN(64, (bits ^ (bits >> 27n)) * 0x94d049bb133111ebn);
  return bits ^ (bits >> 31n);
}

/**
 * Gives the ETag of a version, counted from 1. From version 9 on, CloudFront's ETags are unknown, so the emulator has
 * its own: numbers of 64 bits, permuted so that no two versions share one. 7 in 1,000 have fewer than 12 digits.
 */
export function etagOf(version: number): string {
  return observedETags[version - 1] ?? `E${permute(BigInt(version)).toString(36).toUpperCase()}`;
}

/** Checks that a text has the form of CloudFront's ETags: a number of 64 bits in base 36 (observed). */
export function isETag(text: string): boolean {
  return /^E[0-9A-Z]{1,13}$/.test(text);
}
