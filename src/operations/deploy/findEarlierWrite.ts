import type { Context } from '../../context.ts';
import type { DeployFunctionInput } from '../../contract/schema.generated.ts';
import { sessionName } from '../../access/caller.ts';
import { factsOf } from '../../history/facts.ts';
import { readTail } from '../../history/log.ts';
import { codeKey, digestOf, isWrite, type WriteRecord } from '../../history/record.ts';
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
import { describeUnchecked } from '../functions/describeFunction.ts';
import { toVersion } from '../versions/functionVersion.ts';
import { readTable } from '../versions/readHistory.ts';
import type { Written } from './deploy.ts';

/** Holds what an earlier request has written. */
interface EarlierWrite {
  content: Replacement;
  earlier: Written;
}

/**
 * Finds what an earlier request with the same input has written: DEVELOPMENT's present version, if the history says that
 * this caller made it from the same `ifMatch`, with just this content. Undefined if it is not so.
 */
export async function findEarlierWrite(
  input: DeployFunctionInput,
  target: Target,
  context: Context,
): Promise<EarlierWrite | undefined> {
  const { name, stage } = target;
  context.reads.forget(name);
  const [now, read] = await Promise.all([
    describeUnchecked({ name, stage }, context),
    readTable(target, async (table) => ({ log: await readTail(table, name), table }), context),
  ]);
  if (isErrorValue(now) || isErrorValue(read)) return undefined;
  const { etag, createdTime } = now;
  const record = factsOf(read.log).development(createdTime?.getTime() ?? 0, etag ?? '');
  if (etag == null || !record || !isWrite(record) || !isOwn(record, input, context))
    return undefined;
  const content = await contentOf(record, input, read.table);
  if (!content || digestOf(recordedContent(content.configuration, content.code)) !== record.digest)
    return undefined;
  const self = { ...now, etag, code: functionCode(content.code) };
  const version = toVersion(record);
  return { content, earlier: { function: self, version, recovered: false, resumed: true } };
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
  const kept = await table.get(record.pk, codeKey(record.codeSha256));
  const bytes = kept?.['bytes'];
  return bytes instanceof Uint8Array ? { configuration, code: bytes } : undefined;
}
