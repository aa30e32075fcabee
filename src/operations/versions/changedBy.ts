import type { Context } from '../../context.ts';
import type { FunctionVersion, PreconditionFailed } from '../../contract/schema.generated.ts';
import { factsOf } from '../../history/facts.ts';
import { readTail } from '../../history/log.ts';
import { isErrorValue } from '../errors.ts';
import { describeFunction } from '../functions/describeFunction.ts';
import { toVersion } from './functionVersion.ts';
import { readHistory } from './readHistory.ts';

/**
 * Gives the version that made the present one of a stage, if the history knows it and the caller may read it; otherwise
 * null. A conflict is told with it or without.
 */
export async function readChangedBy(
  { name, stage }: Pick<PreconditionFailed, 'name' | 'stage'>,
  context: Context,
): Promise<FunctionVersion | null> {
  if (!context.history || !context.access.may('READ', name)) return null;
  const [now, log] = await Promise.all([
    describeFunction({ name, stage }, context),
    readHistory({ name, violations: [] }, (table) => readTail(table, name), context),
  ]);
  if (isErrorValue(now) || isErrorValue(log)) return null;
  const facts = factsOf(log);
  const modified = now.lastModifiedTime?.getTime() ?? 0;
  const created = now.createdTime?.getTime() ?? 0;
  const record =
    stage === 'LIVE'
      ? facts.live(facts.created ?? 0, modified)
      : facts.development(created, now.etag ?? '');
  return record ? toVersion(record) : null;
}
