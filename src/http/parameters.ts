/** Matches a parameter: its name, and its value as a token or in quotes. */
const parameterForm = /;\s*([^\s=;"]*)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^;]*))?/g;

/** Holds a header's value before its parameters, and the parameters in order, names in lower case. */
export interface Parameterized {
  value: string;
  parameters: [name: string, value: string][];
}

/** Reads a value with parameters: `text/plain; charset="utf-8"`. Source: RFC 9110, section 5.6.6. */
export function parseParameters(text: string): Parameterized {
  const [value = ''] = text.split(';', 1);
  const found = [...text.slice(value.length).matchAll(parameterForm)];
  const parameters = found.map(([, name = '', given = '']): [string, string] => [
    name.toLowerCase(),
    unquoted(given.trim()),
  ]);
  return { value: value.trim(), parameters };
}

function unquoted(value: string): string {
  const isQuoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
  return isQuoted ? value.slice(1, -1).replaceAll(/\\(.)/g, '$1') : value;
}

/** Checks for a parameter `charset` that names UTF-8, the only one of bodies and answers here. */
export function isUtf8Charset([name, value]: [name: string, value: string]): boolean {
  return name === 'charset' && ['utf-8', 'utf8'].includes(value.toLowerCase());
}
