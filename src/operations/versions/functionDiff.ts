import { createTwoFilesPatch } from 'diff';
import type { Context } from '../../context.ts';
import type {
  FieldChange,
  FunctionCode,
  FunctionContentReference,
  FunctionDiff,
  FunctionDiffResult,
  FunctionStage,
} from '../../contract/schema.generated.ts';
import { errorValue, isErrorValue, type ErrorValue } from '../errors.ts';
import { functionCode, type Configuration } from '../functions/cloudFrontFunction.ts';
import { describeFunction } from '../functions/describeFunction.ts';
import { getFunction } from '../functions/getFunction.ts';
import { readNow } from '../functions/readBack.ts';
import { readVersionCode } from './versionCode.ts';
import { getVersion, noSuchVersion } from './getVersion.ts';
import { historyTarget } from './readHistory.ts';

/** Holds one side of a comparison. */
interface Side {
  version: number | null;
  stage: FunctionStage;
  configuration: Configuration;
  code: FunctionCode;
}

export interface FunctionDiffInput {
  name: string;
  from: FunctionContentReference;
  to: FunctionContentReference;
}

/** Compares two contents of a function: versions of the history, or stages as they are now. */
export async function functionDiff(
  { name, from, to }: FunctionDiffInput,
  context: Context,
): Promise<FunctionDiffResult> {
  const [left, right] = await Promise.all([
    readSide(name, from, context),
    readSide(name, to, context),
  ]);
  if (isErrorValue(left)) return left as FunctionDiffResult; // as listed above
  if (isErrorValue(right)) return right as FunctionDiffResult;
  return compare(name, left, right);
}

async function readSide(
  name: string,
  reference: FunctionContentReference,
  context: Context,
): Promise<Side | ErrorValue> {
  return reference.stage == null
    ? readVersionSide({ name, number: reference.version ?? 0 }, context)
    : readStageSide({ name, stage: reference.stage }, context);
}

async function readVersionSide(
  reference: { name: string; number: number },
  context: Context,
): Promise<Side | ErrorValue> {
  const version = await getVersion(reference, context);
  if (isErrorValue(version)) return version;
  const { number, stage, comment, runtimeName, keyValueStoreArns } = version;
  const code = await readVersionCode(version, context);
  if (code && isErrorValue(code)) return code;
  if (!code) return noSuchVersion(reference, context);
  return {
    version: number,
    stage,
    configuration: { comment, runtimeName, keyValueStoreArns },
    code,
  };
}

async function readStageSide(
  reference: { name: string; stage: FunctionStage },
  context: Context,
): Promise<Side | ErrorValue> {
  const described = await describeFunction(reference, context);
  if (isErrorValue(described)) return described;
  const stored = await getFunction(reference, context);
  if (isErrorValue(stored)) return stored;
  const { stage } = reference;
  if (stored.etag === described.etag)
    return { version: null, stage, configuration: described, code: stored.code };
  const now = await readNow(reference, context);
  if (!now || now === 'GONE') return changing(reference, context);
  return { version: null, stage, configuration: now.self, code: functionCode(now.bytes) };
}

/** Tells that a stage changed each time it was read. */
function changing(
  { name, stage }: { name: string; stage: FunctionStage },
  { requestId }: Context,
): ErrorValue {
  const message = 'The function changed each time it was read. Try again.';
  return errorValue('ServiceUnavailable', { ...historyTarget(name), stage, message, requestId });
}

function compare(name: string, from: Side, to: Side): FunctionDiff {
  const { text: before } = from.code;
  const { text: after } = to.code;
  const isText = before != null && after != null;
  return {
    __typename: 'FunctionDiff',
    name,
    from: contentOf(from),
    to: contentOf(to),
    code: isText ? unified([labelOf(name, from), before], [labelOf(name, to), after]) : null,
    changes: changesOf(from.configuration, to.configuration),
  };
}

function contentOf({ version, stage, code }: Side): FunctionDiff['from'] {
  const { sha256: codeSha256, sizeBytes } = code;
  return { __typename: 'FunctionContent', version, stage, codeSha256, sizeBytes };
}

function labelOf(name: string, { version, stage }: Side): string {
  return `${name}.js (${version === null ? stage : `version ${version}`})`;
}

/** Writes the difference as `diff -u` does, with three lines of context; nothing for the same code. */
function unified(
  [oldLabel, before]: [string, string],
  [newLabel, after]: [string, string],
): string {
  if (before === after) return '';
  const patch = createTwoFilesPatch(oldLabel, newLabel, before, after, '', '', { context: 3 });
  return patch
    .replace(/^=+\n/, '')
    .replace(/^(--- .*?)\t$/m, '$1')
    .replace(/^(\+\+\+ .*?)\t$/m, '$1');
}

const fields = ['comment', 'runtimeName', 'keyValueStoreArns'] as const;

function changesOf(from: Configuration, to: Configuration): FieldChange[] {
  return fields
    .filter((field) => String(from[field]) !== String(to[field]))
    .map((field) => ({ __typename: 'FieldChange', field, from: from[field], to: to[field] }));
}
