import { SaxesParser } from 'saxes';
import { AwsError } from './awsError.ts';

/** Describes an element of a request. `text` is its own character data, untrimmed. */
export interface XmlElement {
  name: string;
  text: string;
  children: XmlElement[];
}

/** Allows far more than any request of the API needs (guess). */
const maxDepth = 32;

/**
 * Parses a well-formed XML 1.0 document and gives its root. A DOCTYPE is refused, so the only entities are XML's five.
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

/** Finds the first child of that name. */
export function childElement(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name);
}

/** Gives the text of the first child of that name. */
export function childText(parent: XmlElement | undefined, name: string): string | undefined {
  return childElement(parent, name)?.text;
}
