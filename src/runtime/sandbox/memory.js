const MORE_THAN_ALL = 2 ** 30;
let reserved;
let isLimited = true;

/** Takes memory away from the code. */
export function reserveMemory(bytes) {
  reserved = new ArrayBuffer(bytes);
}

/** Sets whether the memory of this run is limited. If not, the code gets what was reserved. */
export function setMemoryLimited(value) {
  isLimited = value;
  if (!isLimited) reserved = undefined;
}

/** Runs out of memory for a text that is longer than it, unless the memory is not limited. */
export function checkLength(text) {
  return isLimited && reserved !== undefined ? new ArrayBuffer(MORE_THAN_ALL) : text;
}
