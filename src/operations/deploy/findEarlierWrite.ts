import type { Context } from '../../context.ts';
import type { CloudFrontFunction, DeployFunctionInput } from '../../contract/schema.generated.ts';
import { sessionName } from '../../access/caller.ts';
import { factsOf, isOfDevelopment } from '../../history/facts.ts';
import { readTail } from '../../history/log.ts';
import {
  codeKey,
  digestOf,
  isWrite,
  type Content,
  type LogRecord,
  type WriteRecord,
} from '../../history/record.ts';
import type { Table } from '../../history/table.ts';
import { codeBytes } from '../checks.ts';
import { isErrorValue, type Target } from '../errors.ts';
import {
  functionCode,
  recordedContent,
  runtimeNames,
  type Configuration,
} from '../functions/cloudFrontFunction.ts';
import type { Replacement } from '../functions/completeUpdate.ts';
import { isSame, readNow, type Version } from '../functions/readBack.ts';
import { firstETag } from '../limits.ts';
import { toVersion } from '../versions/functionVersion.ts';
import { readTable } from '../versions/readHistory.ts';
import type { Written } from './deploy.ts';

/** Holds what an earlier request has written, and what that replaced, if the history has it. */
interface EarlierWrite {
  content: Replacement;
  before: Replacement | undefined;
  earlier: Written;
}

/**
 * Finds what the same request, sent before, has written: DEVELOPMENT has just this content now, and the history says that
 * this caller wrote it over the same `ifMatch`. Undefined if it is not so, or cannot be read.
 */
export async function findEarlierWrite(
  input: DeployFunctionInput,
  target: Target,
  context: Context,
): Promise<EarlierWrite | undefined> {
  const { name, stage } = target;
  const now = await readNow({ name, stage }, context);
  if (!now || now === 'GONE') return undefined;
  const found = await readTable(
    target,
    async (table) => {
      const log = await readTail(table, name);
      return { earlier: await earlierOf(now, { input, log, table }, context) };
    },
    context,
  );
  return isErrorValue(found) ? undefined : found.earlier;
}

/** Holds what the history is asked with, and for. */
interface Question {
  input: DeployFunctionInput;
  log: readonly LogRecord[];
  table: Table;
}

async function earlierOf(
  now: Version,
  { input, log, table }: Question,
  context: Context,
): Promise<EarlierWrite | undefined> {
  const record = recordOf(log, now.self);
  const { etag } = now.self;
  if (etag == null || !record || !isOwn(record, input, context)) return undefined;
  const content = await contentOf(record, input, table);
  if (!content || digestOf(recordedContent(content.configuration, content.code)) !== record.digest)
    return undefined;
  if (!isSame(now, content.configuration, content.code)) return undefined;
  const mayBePutBack = input.onFailure === 'RESTORE';
  const self = { ...now.self, etag, code: functionCode(content.code) };
  return {
    content,
    before: mayBePutBack ? await replacedBy(record, { log, table }) : undefined,
    earlier: { function: self, version: toVersion(record), recovered: false, resumed: true },
  };
}

/**
 * Gives the record of the write that made this version. A write that is not settled yet may have: a version that no
 * other write has made is taken for that of the newest one.
 */
function recordOf(
  log: readonly LogRecord[],
  { createdTime, etag }: CloudFrontFunction,
): WriteRecord | undefined {
  const created = createdTime?.getTime() ?? 0;
  const known = factsOf(log).development(created, etag ?? '');
  if (known && isWrite(known)) return known;
  const open = log.find((record) => isWrite(record) && isOpen(record) && isOfDevelopment(record));
  if (!open || !isWrite(open)) return undefined;
  const { kind, base, lastCreated = 0 } = open;
  const isOfFunction =
    kind === 'CREATE' ? etag === firstETag && created > lastCreated : base === created;
  return isOfFunction ? open : undefined;
}

function isOpen({ state }: WriteRecord): boolean {
  return state === 'PENDING' || state === 'UNKNOWN';
}

function isOwn(
  { author, session, ifMatch, kind }: WriteRecord,
  input: DeployFunctionInput,
  { caller }: Context,
): boolean {
  const isSameBase = input.ifMatch == null ? kind === 'CREATE' : ifMatch === input.ifMatch;
  return isSameBase && author === caller.subject && session === sessionName(caller);
}

/** Gives what the input asks for, completed by what the record has. */
async function contentOf(
  record: WriteRecord,
  { comment, runtime, keyValueStoreArns, code }: DeployFunctionInput,
  table: Table,
): Promise<Replacement | undefined> {
  const configuration: Configuration = {
    comment: comment ?? record.comment,
    runtimeName: runtime == null ? record.runtime : runtimeNames[runtime],
    keyValueStoreArns: keyValueStoreArns ?? record.keyValueStoreArns,
  };
  if (code != null) return { configuration, code: codeBytes(code) };
  return keptContent(record, configuration, table);
}

/** Gives the content that a write has replaced, if the history has it. */
async function replacedBy(
  { base, ifMatch }: WriteRecord,
  { log, table }: Pick<Question, 'log' | 'table'>,
): Promise<Replacement | undefined> {
  const replaced = ifMatch && factsOf(log).development(base ?? 0, ifMatch);
  if (!replaced) return undefined;
  const { comment, runtime: runtimeName, keyValueStoreArns } = replaced;
  return keptContent(replaced, { comment, runtimeName, keyValueStoreArns }, table);
}

async function keptContent(
  { pk, codeSha256 }: Content & { pk: string },
  configuration: Configuration,
  table: Table,
): Promise<Replacement | undefined> {
  const kept = await table.get(pk, codeKey(codeSha256));
  const bytes = kept?.['bytes'];
  return bytes instanceof Uint8Array ? { configuration, code: bytes } : undefined;
}
