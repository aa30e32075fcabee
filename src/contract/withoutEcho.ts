/**
 * Pairs each pattern of graphql-js's messages that repeats a value with its replacement: the value may be code or a
 * secret. Each pattern takes time in proportion to the message, whatever the value is.
 */
const echoes: readonly (readonly [RegExp, string])[] = [
  [/ cannot represent ([\w -]{0,40})value: [\s\S]*$/, ' cannot represent $1value.'],
  [/^Value "[\s\S]*" does not exist in ("\w+" enum)\.[\s\S]*$/, 'This value does not exist in $1.'],
  [/^(Argument "\w+") has invalid value [\s\S]*$/, '$1 has an invalid value.'],
  [/, found [\s\S]*$/, '.'],
  [/ Did you mean [\s\S]*$/, ''],
  [/ (Int|Float|Name|String|BlockString) "[\s\S]*$/, ' $1.'],
  [/^Unknown operation named "[\s\S]*$/, 'The document has no operation of this operationName.'],
];

/** Bounds a message, because names are repeated and may be of any length. */
const maxMessageCharacters = 1_000;

/** Removes from a message of graphql-js the value that it is about, and suggestions. */
export function withoutEcho(message: string): string {
  let text = message;
  for (const [echo, replacement] of echoes) text = text.replace(echo, replacement);
  return text.length > maxMessageCharacters ? `${text.slice(0, maxMessageCharacters)}…` : text;
}
