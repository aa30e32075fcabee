import { SaxesParser } from 'saxes';
import { AwsError } from './errors.ts';

/** An element of a request. `text` is its own character data, untrimmed. */
export interface XmlElement {
  name: string;
  text: string;
  children: XmlElement[];
}

/** Guess: far deeper than any request of the API. */
const maxDepth = 32;

/**
 * Parses a well-formed XML 1.0 document, giving its root. Strict: no DOCTYPE, so no entity beyond XML's five.
 * Throws `MalformedXML`.
 */
export function parseXml(document: string): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const addText = (text: string) => {
    const parent = open.at(-1);
    if (parent) parent.text += text;
  };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('A document type declaration is not allowed.'));
  parser.on('opentag', ({ name }) => {
    if (open.length === maxDepth) refuse('The elements are nested too deeply.');
    const opened = { name, text: '', children: [] };
    open.at(-1)?.children.push(opened);
    root ??= opened;
    open.push(opened);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(document).close();
  return root ?? refuse('There is no root element.');
}

function refuse(reason: string): never {
  throw new AwsError('MalformedXML', reason);
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name);
}

export function textOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.text;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
};

/** Those, and what XML 1.0 section 2.2 cannot carry: a log line may hold it (the replacement is a guess). */
const special = /[&<>\r]|[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Renders an element: a string is its text, an array its rendered children, undefined leaves it out. */
export function element(name: string, content: string | string[] | undefined): string {
  if (content === undefined) return '';
  const inner =
    typeof content === 'string'
      ? content.replaceAll(special, (character) => escapes[character] ?? '\uFFFD')
      : content.join('');
  return `<${name}>${inner}</${name}>`;
}

/** Of each service's API model. */
const namespaces = {
  cloudfront: 'http://cloudfront.amazonaws.com/doc/2020-05-31/',
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
} as const;

export type Service = keyof typeof namespaces;

/** A whole response: the root carries the service's namespace. */
export function xmlDocument(
  root: string,
  children: string[],
  service: Service = 'cloudfront',
): string {
  const namespace = namespaces[service];
  return `<?xml version="1.0"?>\n<${root} xmlns="${namespace}">${children.join('')}</${root}>`;
}
