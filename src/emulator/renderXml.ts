import type { XmlElement } from './parseXml.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
};

/**
 * Matches the characters to escape and those that XML 1.0 section 2.2 excludes. A log line, for example, can hold the
 * latter; they are replaced by U+FFFD (guess).
 */
const special = /[&<>\r]|[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Renders an element. A string is its text, an array its rendered children; undefined renders as nothing. */
export function renderElement(name: string, content: string | string[] | undefined): string {
  if (content === undefined) return '';
  const inner =
    typeof content === 'string'
      ? content.replaceAll(special, (character) => escapes[character] ?? '\uFFFD')
      : content.join('');
  return `<${name}>${inner}</${name}>`;
}

/** Renders an element as it was parsed, with its own text when it has no children. */
export function renderTree({ name, text, children }: XmlElement): string {
  return renderElement(name, children.length > 0 ? children.map(renderTree) : text);
}

/** Holds the namespace of each service's API model. */
const namespaces = {
  cloudfront: 'http://cloudfront.amazonaws.com/doc/2020-05-31/',
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
} as const;

/** Names a service of the emulator that speaks XML. */
export type XmlService = keyof typeof namespaces;

/** Renders a response's document. The root has the service's namespace. */
export function renderDocument(
  root: string,
  children: string[],
  service: XmlService = 'cloudfront',
): string {
  const namespace = namespaces[service];
  return `<?xml version="1.0"?>\n<${root} xmlns="${namespace}">${children.join('')}</${root}>`;
}
