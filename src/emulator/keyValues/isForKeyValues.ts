/** Tells whether a target is the data plane's: `/key-value-stores/ARN` and what is below it. */
export function isForKeyValues(target: string): boolean {
  return /^\/key-value-stores(?:[/?]|$)/.test(target);
}
