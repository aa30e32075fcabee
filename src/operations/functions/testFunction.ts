import {
  TestFunctionCommand,
  type TestFunctionCommandOutput,
  type TestResult,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../../context.ts';
import type {
  ErrorCode,
  TestFunctionInput,
  TestFunctionResult,
  TestFunctionSuccess,
} from '../../contract/schema.generated.ts';
import { call } from '../call.ts';
import { toFunction } from './functionSummary.ts';
import { versionedRefusal } from '../refusal.ts';
import { eventBytes, eventViolations, nameViolations } from '../checks.ts';

/** CloudFront's model of this one lacks PreconditionFailed; whether it answers so all the same is not known. */
export const testFunctionErrors = [
  'InvalidArgument',
  'InvalidIfMatchVersion',
  'NoSuchFunctionExists',
  'PreconditionFailed',
  'TestFunctionFailed',
  'UnsupportedOperation',
  'AccessDenied',
  'Throttling',
  'ServiceUnavailable',
] as const satisfies ErrorCode[];

/** Runs one stage's code with an event. Source: TestFunction, CloudFront API 2020-05-31. */
export async function testFunction(
  input: TestFunctionInput,
  context: Context,
): Promise<TestFunctionResult> {
  const { name, ifMatch } = input;
  const stage = input.stage ?? 'DEVELOPMENT';
  const target = {
    action: 'cloudfront:TestFunction',
    right: 'TEST',
    name,
    stage,
    ifMatch,
  } as const;
  const eventObject = eventBytes(input.event);
  const violations = [...nameViolations(name), ...eventViolations(eventObject)];
  const refused = versionedRefusal(target, violations, context);
  if (refused) return refused;
  const spec = {
    expects: testFunctionErrors,
    command: () =>
      new TestFunctionCommand({
        Name: name,
        IfMatch: ifMatch,
        Stage: stage,
        EventObject: eventObject,
      }),
    read: ({ TestResult: tells = {} }: TestFunctionCommandOutput): TestFunctionSuccess => ({
      __typename: 'TestFunctionSuccess',
      function: toFunction(tells.FunctionSummary, { stage, etag: ifMatch }),
      ...report(tells),
    }),
  };
  return call(target, spec, context);
}

/** CloudFront has JSON and numbers in strings, and empty strings for what there is not. */
function report(result: TestResult): Omit<TestFunctionSuccess, '__typename' | 'function'> {
  const { FunctionOutput: output, FunctionErrorMessage: functionError } = result;
  return {
    output: output ? JSON.parse(output) : null,
    logs: result.FunctionExecutionLogs ?? [],
    functionError: functionError || null,
    computeUtilization: result.ComputeUtilization ? Number(result.ComputeUtilization) : null,
  };
}
