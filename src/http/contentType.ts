/** Holds the media type of a `Content-Type` in lower case, and its parameters `charset`. */
export interface ContentType {
  mediaType: string;
  charsets: string[];
}

/** Matches a parameter: its name, and its value as a token or in quotes. */
const parameterForm = /;\s*([^\s=;"]*)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^;]*))?/g;

/** Reads a `Content-Type`. Source: RFC 9110, section 8.3.1. */
export function parseContentType(header: string): ContentType {
  const [mediaType = ''] = header.split(';', 1);
  const parameters = [...header.slice(mediaType.length).matchAll(parameterForm)];
  const charsets = parameters
    .filter(([, name = '']) => name.toLowerCase() === 'charset')
    .map(([, , value = '']) => unquoted(value.trim()).toLowerCase());
  return { mediaType: mediaType.trim().toLowerCase(), charsets };
}

function unquoted(value: string): string {
  const isQuoted = value.length > 1 && value.startsWith('"') && value.endsWith('"');
  return isQuoted ? value.slice(1, -1).replaceAll(/\\(.)/g, '$1') : value;
}
