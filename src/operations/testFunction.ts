import {
  TestFunctionCommand,
  type TestFunctionCommandOutput,
  type TestResult,
} from '@aws-sdk/client-cloudfront';
import type { Context } from '../context.ts';
import type {
  ErrorCode,
  TestFunctionInput,
  TestFunctionResult,
  TestFunctionSuccess,
} from '../schema.generated.ts';
import { attempt } from './attempt.ts';
import { toFunction } from './functionSummary.ts';
import { refusal, refusedIfMatch } from './refusal.ts';
import { eventBytes, eventViolations, nameViolations } from './violations.ts';

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
  const intent = {
    action: 'cloudfront:TestFunction',
    name,
    stage,
    ifMatch,
    writes: false,
  } as const;
  const eventObject = eventBytes(input.event);
  const violations = [...nameViolations(name), ...eventViolations(eventObject)];
  const refused = refusal(intent, violations, context) ?? refusedIfMatch(intent, context);
  if (refused) return refused;
  const call = {
    ...intent,
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
  return attempt(call, context);
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
