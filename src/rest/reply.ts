import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import {
  describeFunction,
  type FunctionReference,
} from '../operations/functions/describeFunction.ts';
import { isErrorValue } from '../operations/errors.ts';
import type { StoredCode } from '../operations/functions/getFunction.ts';
import type { FunctionPage, ListFunctionsInput } from '../operations/functions/listFunctions.ts';
import { readLeniently } from '../operations/readLeniently.ts';
import type {
  CloudFrontFunction,
  TestFunctionSuccess,
  Viewer,
} from '../contract/schema.generated.ts';

/** What a route answers with. `etag` is the version of what is answered, bare. */
export interface Reply {
  status: 200 | 201 | 204;
  etag?: string | undefined;
  headers?: Record<string, string>;
  /** JSON, but for bytes. */
  body?: object | Uint8Array<ArrayBuffer>;
}

/** A function's fields under the contract's names, but for those that are requests of their own. */
export function representation(self: CloudFrontFunction) {
  const { __typename: _, code: _code, counterpart: _counterpart, ...fields } = self;
  return fields;
}

export function functionReply(self: CloudFrontFunction): Reply {
  return { status: 200, etag: self.etag ?? undefined, body: representation(self) };
}

export function createdReply({ function: self }: { function: CloudFrontFunction }): Reply {
  const headers = { location: `/v1/functions/${self.name}` };
  return { ...functionReply(self), status: 201, headers };
}

/** CloudFront does not tell LIVE's ETag when it publishes: it is read. The receipt does not depend on it. */
export async function publishedReply(
  { function: self }: { function: CloudFrontFunction },
  context: Context,
): Promise<Reply> {
  const live = await currentOf(self, context);
  return functionReply(live ? { ...self, etag: live.etag ?? null } : self);
}

/** What is there now; undefined when it is gone or cannot be read. */
export async function currentOf(
  reference: FunctionReference,
  context: Context,
): Promise<CloudFrontFunction | undefined> {
  const now = await readLeniently(() => describeFunction(reference, context), context);
  return now && !isErrorValue(now) ? now : undefined;
}

export function reportReply(success: TestFunctionSuccess): Reply {
  const { output, logs, functionError, computeUtilization } = success;
  return { status: 200, body: { output, logs, functionError, computeUtilization } };
}

export function viewerReply({ __typename: _, ...viewer }: Viewer): Reply {
  const grants = viewer.grants.map(({ functions, actions }) => ({ functions, actions }));
  const keyValueStoreGrants = viewer.keyValueStoreGrants.map(({ keyValueStores, actions }) => ({
    keyValueStores,
    actions,
  }));
  return { status: 200, body: { ...viewer, grants, keyValueStoreGrants } };
}

/** RFC 8288 for the link, whose target is relative. */
export function pageReply(
  { entries, hasNextPage }: FunctionPage,
  input: ListFunctionsInput,
): Reply {
  const items = entries.map(({ node }) => representation(node));
  const nextCursor = hasNextPage ? entries.at(-1)?.cursor : undefined;
  if (nextCursor === undefined) return { status: 200, body: { items, nextCursor: null } };
  const query = new URLSearchParams({ limit: String(input.first), cursor: nextCursor });
  if (input.stage) query.set('stage', input.stage);
  const headers = { link: `</v1/functions?${query.toString()}>; rel="next"` };
  return { status: 200, headers, body: { items, nextCursor } };
}

/** The bytes as CloudFront keeps them. RFC 9530 for the digest. */
export function codeReply({ bytes, etag }: StoredCode): Reply {
  const digest = createHash('sha256').update(bytes).digest('base64');
  const headers = {
    'content-type': 'application/javascript',
    'content-digest': `sha-256=:${digest}:`,
  };
  return { status: 200, etag, headers, body: new Uint8Array(bytes) };
}
