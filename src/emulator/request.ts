import { AwsError } from './errors.ts';
import { isETag, etagOf } from './etag.ts';
import type { Stage, StageRecord } from './store.ts';
import { ModelCheck } from './validate.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** A request as an action sees it. */
export interface ActionRequest {
  /** The path's `{Name}`, decoded; empty for actions without one. */
  name: string;
  query: URLSearchParams;
  ifMatch: string | undefined;
  body: Uint8Array;
}

export interface ActionResponse {
  status: number;
  headers?: Record<string, string>;
  /** XML, or a function's code. */
  body?: string | Uint8Array;
}

/** SDK: `FunctionName`. */
export const functionName = { min: 1, max: 64, pattern: /^[a-zA-Z0-9-_]{1,64}$/ };

/** SDK: `FunctionStage`. When absent DEVELOPMENT (guess: every documented flow that omits it goes on to update). */
export function stageFrom(text: string | null | undefined, check: ModelCheck): Stage {
  if (text == null) return 'DEVELOPMENT';
  check.text('stage', text, { oneOf: ['DEVELOPMENT', 'LIVE'] });
  return text === 'LIVE' ? 'LIVE' : 'DEVELOPMENT';
}

/** The name and stage of a request that reads one stage. Throws `MalformedXML`. */
export function targetOf({ name, query }: ActionRequest): { name: string; stage: Stage } {
  const check = new ModelCheck();
  check.text('name', name, functionName);
  const stage = stageFrom(query.get('Stage'), check);
  check.done();
  return { name, stage };
}

/** The name of a request that acts on a whole function. Throws `MalformedXML`. */
export function nameOf({ name }: ActionRequest): string {
  const check = new ModelCheck();
  check.text('name', name, functionName);
  check.done();
  return name;
}

/** The body's root, which must be named after the request's shape. Throws `MissingBody` or `MalformedXML`. */
export function rootOf({ body }: ActionRequest, name: string): XmlElement {
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

/** A blob's bytes. Throws `MalformedXML` when it is not base64. */
export function blobFrom(text: string | undefined): Uint8Array | undefined {
  const digits = text?.replaceAll(/\s/g, '');
  if (digits === undefined) return undefined;
  if (/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(digits)) {
    return Buffer.from(digits, 'base64');
  }
  throw new AwsError('MalformedXML', 'A blob is not valid base64.');
}

/** Throws `InvalidIfMatchVersion` when it is missing or no ETag, `PreconditionFailed` when it is another (observed). */
export function checkIfMatch(ifMatch: string | undefined, { version }: StageRecord): void {
  if (ifMatch === undefined || !isETag(ifMatch)) throw new AwsError('InvalidIfMatchVersion');
  if (ifMatch !== etagOf(version)) throw new AwsError('PreconditionFailed');
}
