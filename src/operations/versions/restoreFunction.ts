import type { Context } from '../../context.ts';
import type {
  CreateFunctionSuccess,
  FunctionVersion,
  RestoreFunctionInput,
  RestoreFunctionResult,
  UpdateFunctionSuccess,
} from '../../contract/schema.generated.ts';
import { codeKey, recordKey, type Content, type LogRecord } from '../../history/record.ts';
import { messageViolations, nameViolations } from '../checks.ts';
import { isErrorValue, type ErrorValue, type Target } from '../errors.ts';
import { associationRefusal } from '../functions/associationRefusal.ts';
import { afterPublication } from '../functions/publishContent.ts';
import { publishFunction } from '../functions/publishFunction.ts';
import { contentTarget, replaceOrCreate } from '../functions/replaceOrCreate.ts';
import { refusal, versionedRefusal } from '../refusal.ts';
import { deployStopped } from './deployStopped.ts';
import { isVisible, toVersion } from './functionVersion.ts';
import { noSuchVersion } from './getVersion.ts';
import { readTable } from './readHistory.ts';

/**
 * Gives DEVELOPMENT the content of a former version, and publishes it if asked. Creates the function when `ifMatch` is
 * null. The content comes from the history, so it is not read from CloudFront before.
 */
export async function restoreFunction(
  input: RestoreFunctionInput,
  context: Context,
): Promise<RestoreFunctionResult> {
  const { name, version: number, publish, message = null } = input;
  const target = contentTarget(input);
  const refused = refusalOf(input, target, context);
  if (refused) return refused;
  const read = await readContent(target, number, context);
  if (isErrorValue(read)) return read as RestoreFunctionResult; // as listed above
  const { arns } = read;
  const forbidden = await associationRefusal(target, arns, context);
  if (forbidden) return forbidden;
  const written = await writeContent(target, { ...read, input }, context);
  if (isErrorValue(written)) return written;
  const changed = { written, restored: read.version, arns };
  if (!publish) return successOf(changed, undefined);
  const etag = written.function.etag ?? '';
  const published = await publishFunction({ name, ifMatch: etag, message }, context);
  if (isErrorValue(published)) return deployStopped('PUBLISH', published, { target, context });
  return successOf(changed, published);
}

/** Checks the input and all rights, before anything is read. */
function refusalOf(
  { name, ifMatch, publish, message }: RestoreFunctionInput,
  target: Target,
  context: Context,
) {
  const violations = [...nameViolations(name), ...messageViolations(message)];
  const refused =
    ifMatch == null
      ? refusal(target, violations, context)
      : versionedRefusal({ ...target, ifMatch }, violations, context);
  if (refused || !publish) return refused;
  const publication = {
    ...target,
    action: 'cloudfront:PublishFunction',
    right: 'PUBLISH',
  } as const;
  return refusal(publication, [], context);
}

interface Restored {
  version: FunctionVersion;
  content: Content & { bytes: Uint8Array };
  arns: string[];
}

/** Reads the content of a version, which whoever may write it may have written back. */
async function readContent(
  target: Target,
  number: number,
  context: Context,
): Promise<Restored | ErrorValue> {
  const { name } = target;
  const read = await readTable(
    { ...target, action: 'dynamodb:GetItem' },
    async (table) => {
      const record = number < 1 ? undefined : await table.get(name, recordKey(number));
      const sha256 = record?.['codeSha256'];
      const kept = typeof sha256 === 'string' ? await table.get(name, codeKey(sha256)) : undefined;
      return { record: record as unknown as LogRecord | undefined, bytes: kept?.['bytes'] };
    },
    context,
  );
  if (isErrorValue(read)) return read;
  const { record, bytes } = read;
  const isKept = record && isVisible(record) && record.kind !== 'GONE';
  if (!isKept || !(bytes instanceof Uint8Array)) return noSuchVersion({ name, number }, context);
  const { keyValueStoreArns: arns } = record;
  return { version: toVersion(record), content: { ...record, bytes }, arns };
}

function writeContent(
  target: Target,
  { content, input }: Restored & { input: RestoreFunctionInput },
  context: Context,
) {
  const { bytes: code, comment, runtime: runtimeName, keyValueStoreArns } = content;
  const { message, version: restoredFrom } = input;
  const reason = { message, restoredFrom };
  const configuration = { comment, runtimeName, keyValueStoreArns };
  return replaceOrCreate(target, { configuration, code, reason }, context);
}

interface Changed {
  written: CreateFunctionSuccess | UpdateFunctionSuccess;
  restored: FunctionVersion;
  arns: string[];
}

function successOf(
  { written, restored, arns }: Changed,
  published: Exclude<Awaited<ReturnType<typeof publishFunction>>, ErrorValue> | undefined,
): RestoreFunctionResult {
  return {
    __typename: 'RestoreFunctionSuccess',
    function: afterPublication(written.function, published),
    live: published?.function ?? null,
    previousLive: published?.previousLive ?? null,
    restored,
    version: written.version ?? null,
    keyValueStoresNotRestored: arns,
    recovered: written.recovered || published?.recovered === true,
  };
}
