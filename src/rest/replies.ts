import { createHash } from 'node:crypto';
import type { Context } from '../context.ts';
import {
  describeFunction,
  type FunctionReference,
} from '../operations/functions/describeFunction.ts';
import { isErrorValue } from '../operations/errors.ts';
import type { FunctionPage, ListFunctionsInput } from '../operations/functions/listFunctions.ts';
import { readLeniently } from '../operations/readLeniently.ts';
import type {
  CheckFunctionSuccess,
  CloudFrontFunction,
  DeployFunctionSuccess,
  FunctionVersion,
  PublishFunctionSuccess,
  RestoreFunctionSuccess,
  TestFunctionSuccess,
  Viewer,
} from '../contract/schema.generated.ts';
import { representation, runRepresentation } from './representations.ts';

/** Describes the success of a route. `etag` is the version of the function's stage, without quotes. */
export interface Reply {
  status: 200 | 201 | 204;
  etag?: string | undefined;
  headers?: Record<string, string>;
  /** Sent as JSON, except for bytes, which are sent as they are. */
  body?: object | Uint8Array<ArrayBuffer>;
}

/** Replies with one stage of a function. */
export function functionReply(fn: CloudFrontFunction): Reply {
  return { status: 200, etag: fn.etag ?? undefined, body: representation(fn) };
}

/** Holds a function after a change. `recovered`: CloudFront's answer was lost, and a read showed that it is done. */
interface Changed {
  function: CloudFrontFunction;
  recovered: boolean;
  version?: FunctionVersion | null | undefined;
}

/** Replies with a function that has been changed, and with the number of its version. */
export function changedReply(changed: Changed): Reply {
  return replyWith(changed, {});
}

function replyWith(changed: Changed, more: object): Reply {
  const { function: fn, recovered, version } = changed;
  const body = { ...representation(fn), recovered, version: version?.number ?? null, ...more };
  return { ...functionReply(fn), body };
}

/** Replies with a function that has been created, and with its path. */
export function createdReply(changed: Changed): Reply {
  return { ...changedReply(changed), ...creationOf(changed) };
}

function creationOf({ function: { name } }: Changed) {
  return { status: 201, headers: { location: `/v1/functions/${name}` } } as const;
}

/**
 * Replies with the LIVE stage of a function that has been published. CloudFront does not return LIVE's ETag from a
 * publication, so it is read afterwards. The reply has no ETag if that fails, or finds another publication by then.
 */
export async function publishedReply(
  changed: PublishFunctionSuccess,
  context: Context,
): Promise<Reply> {
  const { function: published, previousLive } = changed;
  const live = published.etag == null ? await readCurrent(published, context) : published;
  const isSame = live?.lastModifiedTime?.getTime() === published.lastModifiedTime?.getTime();
  const fn = live && isSame ? live : published;
  return replyWith({ ...changed, function: fn }, { previousLive: previousLive?.number ?? null });
}

/** Replies with a function whose content has been restored. */
export function restoredReply(success: RestoreFunctionSuccess): Reply {
  const { live, previousLive, restored, keyValueStoresNotRestored } = success;
  return replyWith(success, {
    restored: restored.number,
    live: live ? representation(live) : null,
    previousLive: previousLive?.number ?? null,
    keyValueStoresNotRestored,
  });
}

/** Replies with a function that has been created anew with a former content, and with its path. */
export function recreatedReply(success: RestoreFunctionSuccess): Reply {
  return { ...restoredReply(success), ...creationOf(success) };
}

/** Replies with a function whose new content has passed. */
export function deployedReply(success: DeployFunctionSuccess): Reply {
  const { live, testRun, published, previousLive, resumed } = success;
  return replyWith(success, {
    live: live ? representation(live) : null,
    testRun: testRun ? runRepresentation(testRun) : null,
    published: published?.number ?? null,
    previousLive: previousLive?.number ?? null,
    resumed,
  });
}

/** Replies with a function that has been created with its first content, and with its path. */
export function deployedAnewReply(success: DeployFunctionSuccess): Reply {
  return { ...deployedReply(success), ...creationOf(success) };
}

/** Reads a stage as it is now. Gives undefined if it no longer exists or cannot be read. */
export async function readCurrent(
  reference: FunctionReference,
  context: Context,
): Promise<CloudFrontFunction | undefined> {
  const now = await readLeniently(() => describeFunction(reference, context), context);
  return now && !isErrorValue(now) ? now : undefined;
}

/** Replies with the report of a test run. */
export function testReply(success: TestFunctionSuccess): Reply {
  const { output, logs, functionError, computeUtilization } = success;
  return { status: 200, body: { output, logs, functionError, computeUtilization } };
}

/** Replies with what the check has found. */
export function checkReply({ __typename: _, ...report }: CheckFunctionSuccess): Reply {
  const diagnostics = report.diagnostics.map(({ severity, line, column, rule, message }) => ({
    severity,
    line,
    column,
    rule,
    message,
  }));
  return { status: 200, body: { ...report, diagnostics } };
}

/** Replies with the caller and the caller's rights. */
export function viewerReply({ __typename: _, ...viewer }: Viewer): Reply {
  const grants = viewer.grants.map(({ functions, actions }) => ({ functions, actions }));
  const keyValueStoreGrants = viewer.keyValueStoreGrants.map(({ keyValueStores, actions }) => ({
    keyValueStores,
    actions,
  }));
  return { status: 200, body: { ...viewer, grants, keyValueStoreGrants } };
}

/** Replies with a page of functions. Its header `Link` has a relative reference to the next page (RFC 8288). */
export function pageReply(
  { entries, hasNextPage }: FunctionPage,
  input: ListFunctionsInput,
): Reply {
  const items = entries.map(({ node }) => representation(node));
  const nextCursor = hasNextPage ? entries.at(-1)?.cursor : undefined;
  if (nextCursor === undefined) return { status: 200, body: { items, nextCursor: null } };
  const query = {
    limit: input.first,
    cursor: nextCursor,
    ...(input.stage && { stage: input.stage }),
  };
  const headers = linkTo('/v1/functions', query);
  return { status: 200, headers, body: { items, nextCursor } };
}

/** Makes the header that leads to the next page. */
export function linkTo(path: string, query: Record<string, string | number>) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) parameters.set(name, String(value));
  return { link: `<${path}?${parameters.toString()}>; rel="next"` };
}

/** Replies with the code's bytes as CloudFront stores them. The header `Content-Digest` is that of RFC 9530. */
export function codeReply({
  bytes,
  etag,
}: {
  bytes: Uint8Array;
  etag?: string | undefined;
}): Reply {
  const digest = createHash('sha256').update(bytes).digest('base64');
  const headers = { 'content-digest': `sha-256=:${digest}:`, vary: 'accept' };
  return { status: 200, etag, headers, body: new Uint8Array(bytes) };
}
