import type { Context } from '../context.ts';
import type { FunctionDiff, FunctionVersion } from '../contract/schema.generated.ts';
import { isErrorValue } from '../operations/errors.ts';
import { furtherOperations } from '../operations/onDemand.ts';
import { readLeniently } from '../operations/readLeniently.ts';
import type { ListVersionsInput, VersionPage } from '../operations/versions/listVersions.ts';
import { linkTo, type Reply } from './replies.ts';
import { representation, versionRepresentation } from './representations.ts';

/** Replies with one version. */
export function versionReply(version: FunctionVersion): Reply {
  return { status: 200, body: versionRepresentation(version) };
}

/** Replies with a page of versions; the first one also tells what is there now and is not yet recorded. */
export async function versionsReply(
  page: VersionPage,
  context: Context,
  { name, first, after }: ListVersionsInput,
): Promise<Reply> {
  const items = page.entries.map(({ node }) => versionRepresentation(node));
  const nextCursor = page.hasNextPage ? page.endCursor : null;
  const body = {
    items,
    nextCursor,
    ...(after == null && { unrecorded: await unrecordedOf(page, context) }),
  };
  if (nextCursor === null) return { status: 200, body };
  const path = `/v1/functions/${name}/versions`;
  return { status: 200, headers: linkTo(path, { limit: first, cursor: nextCursor }), body };
}

async function unrecordedOf(page: VersionPage, context: Context) {
  const { readUnrecorded } = await furtherOperations();
  const read = await readLeniently(() => readUnrecorded(page, context), context);
  return read && !isErrorValue(read) ? read.map((stage) => representation(stage)) : null;
}

function contentOf({ __typename: _, ...content }: FunctionDiff['from']) {
  return content;
}

/** Replies with the difference of two contents. */
export function diffReply({ __typename: _, from, to, changes, ...diff }: FunctionDiff): Reply {
  const changed = changes.map(({ __typename: _type, ...change }) => change);
  const body = { ...diff, from: contentOf(from), to: contentOf(to), changes: changed };
  return { status: 200, body };
}
