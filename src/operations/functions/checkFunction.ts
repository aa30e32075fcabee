import type { Context } from '../../context.ts';
import type { CheckFunctionInput, CheckFunctionResult } from '../../contract/schema.generated.ts';
import { codeBytes, configuredCodeViolations } from '../checks.ts';
import { errorValue } from '../errors.ts';
import { maxCodeBytes } from '../limits.ts';
import { invalidArgument } from '../refusal.ts';
import { runtimeNames } from './cloudFrontFunction.ts';

const target = {
  action: 'cloudfront:UpdateFunction',
  right: 'WRITE',
  name: '',
  stage: 'DEVELOPMENT',
} as const;

/** Checks code by the rules of the runtime (src/runtime/check), which are loaded at the first check. Asks no AWS. */
export async function checkFunction(
  input: CheckFunctionInput,
  context: Context,
): Promise<CheckFunctionResult> {
  const { access, requestId } = context;
  const mayCheck = (['WRITE', 'TEST', 'CREATE'] as const).some((right) => access.may(right));
  if (!mayCheck) {
    const message =
      "The gateway's rules let this caller check no code: that needs the right to write, test or create a function.";
    return errorValue('AccessDenied', { ...target, decidedBy: 'GATEWAY', message, requestId });
  }
  const violations = configuredCodeViolations(input);
  if (violations.length > 0) return invalidArgument(target, violations, context);
  const { checkCode } = await import('../../runtime/check/index.ts');
  const report = checkCode({
    code: codeBytes(input.code),
    runtime: runtimeNames[input.runtime ?? 'CLOUDFRONT_JS_2_0'],
    keyValueStoreArns: input.keyValueStoreArns ?? [],
    maxSizeBytes: maxCodeBytes,
  });
  const diagnostics = report.diagnostics.map((one) => ({
    __typename: 'Diagnostic' as const,
    ...one,
  }));
  return { __typename: 'CheckFunctionSuccess', ...report, diagnostics, maxSizeBytes: maxCodeBytes };
}
