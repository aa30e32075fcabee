/** Holds the colours that are used, by what they mean. */
const codes = {
  bold: 1,
  dim: 2,
  added: 32,
  removed: 31,
  changed: 33,
  failed: 31,
  hunk: 36,
} as const;

/** Names a look of a text. */
export type Look = keyof typeof codes;

/** Gives a text a look. */
export type Style = (look: Look, text: string) => string;

/**
 * Tells whether a stream gets colours: `NO_COLOR` and `TERM=dumb` say no, `FORCE_COLOR` says yes, else a terminal does.
 * Source: no-color.org, force-color.org.
 */
export function hasColours(
  { isTTY = false }: { isTTY?: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced) return forced !== '0';
  return isTTY && environment['TERM'] !== 'dumb';
}

/** Makes the style of a stream. */
export function createStyle(isColoured: boolean): Style {
  return (look, text) =>
    isColoured && text !== '' ? `\u001b[${codes[look]}m${text}\u001b[0m` : text;
}

/** Matches what moves a terminal's cursor or changes its state; not the codes of `createStyle`, tabs and new lines. */
// oxlint-disable-next-line no-control-regex -- they are what is removed
const unsafe =
  /\u001b(?!\[(?:\d{1,2})m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Makes control characters visible: code, comments and messages are other people's, and a terminal would obey them. */
export function printable(text: string): string {
  return text.replaceAll(
    unsafe,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
