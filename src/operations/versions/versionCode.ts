import type { Context } from '../../context.ts';
import type { FunctionCode, FunctionVersion } from '../../contract/schema.generated.ts';
import { codeKey } from '../../history/record.ts';
import { functionCode } from '../functions/cloudFrontFunction.ts';
import { historyFailure, historyTarget, type HistoryError } from './readHistory.ts';

/** Reads the code of a version; null when the history has not kept it. */
export async function readVersionCode(
  { name, codeSha256 }: Pick<FunctionVersion, 'name' | 'codeSha256'>,
  context: Context,
): Promise<FunctionCode | HistoryError | null> {
  const table = context.history?.table(context);
  if (!table || codeSha256 == null) return null;
  try {
    const kept = await context.reads.once(name, `code ${codeSha256}`, () =>
      table.get(name, codeKey(codeSha256)),
    );
    const bytes = kept?.['bytes'];
    return bytes instanceof Uint8Array ? functionCode(bytes) : null;
  } catch (error) {
    return historyFailure(historyTarget(name), error, context);
  }
}
