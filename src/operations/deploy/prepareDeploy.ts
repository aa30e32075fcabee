import type { Context } from '../../context.ts';
import type { DeployFunctionInput, Diagnostic } from '../../contract/schema.generated.ts';
import { codeBytes } from '../checks.ts';
import { errorValue, isErrorValue, type ErrorOf, type ErrorValue, type Target } from '../errors.ts';
import { associationRefusal } from '../functions/associationRefusal.ts';
import { runtimeNames } from '../functions/cloudFrontFunction.ts';
import {
  completeUpdate,
  givenConfiguration,
  type Replacement,
} from '../functions/completeUpdate.ts';
import { maxCodeBytes } from '../limits.ts';
import { readCases } from '../testCases/readCases.ts';
import { findEarlierWrite } from './findEarlierWrite.ts';
import type { Prepared } from './deploy.ts';

/** Reads what the input leaves out and the stored tests, and checks the code. Nothing is written. */
export async function prepareDeploy(
  input: DeployFunctionInput,
  target: Target,
  context: Context,
): Promise<Prepared | ErrorValue> {
  const forbidden = await associationRefusal(target, input.keyValueStoreArns ?? [], context);
  if (forbidden) return forbidden;
  const [content, cases] = await Promise.all([
    readContent(input, target, context),
    readCases(target, input.tests, context),
  ]);
  if (isErrorValue(content)) return content;
  if (isErrorValue(cases)) return cases;
  const failed = await checkRefusal(content, target, context);
  if (failed) return failed;
  return { ...content, cases };
}

/** Gives the whole content, and what it replaces if that is to be put back. */
async function readContent(
  input: DeployFunctionInput,
  target: Target,
  context: Context,
): Promise<Omit<Prepared, 'cases'> | ErrorValue> {
  const { ifMatch, code } = input;
  if (ifMatch == null) {
    if (code == null) throw new Error('a function was to be created without code');
    return { content: newContent(input, codeBytes(code)), before: undefined, earlier: undefined };
  }
  const versioned = { ...target, ifMatch };
  const mayBePutBack = input.onFailure === 'RESTORE';
  const asked = mayBePutBack ? { name: input.name, ifMatch } : { ...input, ifMatch };
  const read = await completeUpdate(asked, versioned, context);
  if (isErrorValue(read)) return resumed(read, { input, target }, context);
  if (!mayBePutBack) return { content: read, before: undefined, earlier: undefined };
  const { configuration, described } = read;
  const content = {
    configuration: { ...configuration, ...givenConfiguration(input) },
    code: code == null ? read.code : codeBytes(code),
    described,
  };
  return { content, before: { configuration, code: read.code }, earlier: undefined };
}

/** Goes on from what an earlier request with the same input has written; otherwise the failure stands. */
async function resumed(
  failure: ErrorValue,
  { input, target }: { input: DeployFunctionInput; target: Target },
  context: Context,
): Promise<Omit<Prepared, 'cases'> | ErrorValue> {
  if (failure.errorCode !== 'PreconditionFailed') return failure;
  const found = await findEarlierWrite(input, target, context);
  return found ?? failure;
}

function newContent(
  { comment, runtime, keyValueStoreArns }: DeployFunctionInput,
  code: Uint8Array,
): Replacement {
  const configuration = {
    comment: comment ?? '',
    runtimeName: runtimeNames[runtime ?? 'CLOUDFRONT_JS_2_0'],
    keyValueStoreArns: keyValueStoreArns ?? [],
  };
  return { configuration, code };
}

/** Refuses code that CloudFront is known to refuse or to fail with. A runtime that the check does not know is not checked. */
async function checkRefusal(
  { content: { configuration, code } }: Pick<Prepared, 'content'>,
  target: Target,
  { requestId }: Context,
): Promise<ErrorOf<'CheckFailed'> | undefined> {
  const runtime = Object.values(runtimeNames).find((name) => name === configuration.runtimeName);
  if (!runtime) return undefined;
  const { checkCode } = await import('../../runtime/check/index.ts');
  const { keyValueStoreArns } = configuration;
  const report = checkCode({ code, runtime, keyValueStoreArns, maxSizeBytes: maxCodeBytes });
  const errors = report.diagnostics.filter(({ severity }) => severity === 'ERROR');
  if (errors.length === 0) return undefined;
  const typeName = { __typename: 'Diagnostic' } as const;
  const diagnostics = report.diagnostics.map<Diagnostic>((one) => Object.assign(one, typeName));
  const message = `The check found ${errors.length === 1 ? 'an error' : `${errors.length} errors`} in the code, so nothing was written: ${errors[0]?.message ?? ''}`;
  return errorValue('CheckFailed', { ...target, diagnostics, message, requestId });
}
