import type { Context } from '../../context.ts';
import { isErrorValue, type ErrorOf } from '../errors.ts';
import { readVersionCode } from './versionCode.ts';
import { getVersion, noSuchVersion, type VersionReference } from './getVersion.ts';
import type { HistoryError } from './readHistory.ts';

/** Reads the code of one version from the history. */
export async function getVersionCode(
  reference: VersionReference,
  context: Context,
): Promise<{ bytes: Uint8Array } | ErrorOf<'NoSuchVersion'> | HistoryError> {
  const version = await getVersion(reference, context);
  if (isErrorValue(version)) return version;
  const code = await readVersionCode(version, context);
  if (!code) return noSuchVersion(reference, context);
  return isErrorValue(code) ? code : { bytes: Buffer.from(code.base64, 'base64') };
}
