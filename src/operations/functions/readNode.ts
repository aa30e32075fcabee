import type { Context } from '../../context.ts';
import type { CloudFrontFunction } from '../../contract/schema.generated.ts';
import { describeFunction, type ReadError } from './describeFunction.ts';

/** Reads the object with this `id`, as `functionId` writes them; null when no object can have it. */
export async function readNode(
  id: string,
  context: Context,
): Promise<CloudFrontFunction | ReadError | null> {
  const [, name, stage] = /^([a-zA-Z0-9-_]{1,64}):(DEVELOPMENT|LIVE)$/.exec(id) ?? [];
  if (name === undefined || (stage !== 'DEVELOPMENT' && stage !== 'LIVE')) return null;
  return describeFunction({ name, stage }, context);
}
