/** Matches a JSON pointer (RFC 6901, section 3). */
export const pointerForm = /^(?:\/(?:[^~]|~[01])*)*$/su;

/** Adds a member's name or an element's index to a pointer. Source: RFC 6901, section 4. */
export function pointerTo(parent: string, member: string | number): string {
  return `${parent}/${String(member).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
