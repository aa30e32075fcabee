import type { ActionRequest } from './action.ts';
import { AwsError } from './awsError.ts';
import { parseXml, type XmlElement } from './parseXml.ts';

/**
 * Parses a request's body and gives its root element, whose name must be that of the request's shape. Throws
 * `MissingBody` or `MalformedXML`.
 */
export function readRoot({ body }: ActionRequest, name: string): XmlElement {
  if (body.length === 0) throw new AwsError('MissingBody');
  const root = parseXml(decodeUtf8(body));
  if (root.name === name) return root;
  throw new AwsError('MalformedXML', `The root element must be ${name}.`);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AwsError('MalformedXML', 'The request body is not UTF-8.');
  }
}

/** Decodes a blob from base64. Throws `MalformedXML` when it is not base64. */
export function readBlob(text: string | undefined): Uint8Array | undefined {
  const digits = text?.replaceAll(/\s/g, '');
  if (digits === undefined) return undefined;
  if (/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(digits)) {
    return Buffer.from(digits, 'base64');
  }
  throw new AwsError('MalformedXML', 'A blob is not valid base64.');
}
