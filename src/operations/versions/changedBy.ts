import type { Context } from '../../context.ts';
import type { FunctionVersion, PreconditionFailed } from '../../contract/schema.generated.ts';
import type { Facts } from '../../history/facts.ts';
import { readFacts } from '../../history/log.ts';
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
  const now = await describeFunction({ name, stage }, context);
  if (isErrorValue(now)) return null;
  const modified = now.lastModifiedTime?.getTime() ?? 0;
  const created = now.createdTime?.getTime() ?? 0;
  const recordIn = (facts: Facts) =>
    stage === 'LIVE'
      ? facts.live(facts.created ?? 0, modified)
      : facts.development(created, now.etag ?? '');
  const facts = await readHistory(
    { name, violations: [] },
    (table) => readFacts(table, name, (known) => recordIn(known) !== undefined),
    context,
  );
  const record = isErrorValue(facts) ? undefined : recordIn(facts);
  return record ? toVersion(record) : null;
}
