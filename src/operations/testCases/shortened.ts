/** Shortens a text to so many characters, the ellipsis included. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).toWellFormed()}…`;
}

/** Writes a value as JSON, shortened to so many characters. */
export function shortJson(value: unknown, most: number): string {
  return shortened(JSON.stringify(value), most);
}
