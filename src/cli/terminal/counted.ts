/** Writes a number with the noun that it counts: `1 function`, `2 functions`. */
export function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}
