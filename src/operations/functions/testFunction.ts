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
import type { Target } from '../errors.ts';
import { toFunction } from './cloudFrontFunction.ts';
import { versionedRefusal } from '../refusal.ts';
import { eventBytes, eventViolations, nameViolations } from '../checks.ts';

/**
 * Lists the errors of testFunction. CloudFront's model of TestFunction lacks PreconditionFailed; nobody knows whether
 * it answers so all the same.
 */
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
  'AwsRefusal',
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
  return refused ?? runUnchecked(target, eventObject, context);
}

/** Does the same without the gateway's checks, for an operation that has made them. */
export async function runUnchecked(
  target: Target & { ifMatch: string },
  eventObject: Uint8Array | undefined,
  context: Context,
): Promise<TestFunctionResult> {
  const { name, ifMatch, stage } = target;
  const spec = {
    expects: testFunctionErrors,
    command: () =>
      new TestFunctionCommand({
        Name: name,
        IfMatch: ifMatch,
        Stage: stage,
        EventObject: eventObject,
      }),
    read: ({ TestResult: result = {} }: TestFunctionCommandOutput): TestFunctionSuccess => ({
      __typename: 'TestFunctionSuccess',
      function: toFunction(result.FunctionSummary, { stage, etag: ifMatch }),
      ...report(result),
    }),
  };
  return call(target, spec, context);
}

/** Reads a report, in which CloudFront has JSON and numbers as text, and empty text for what there is not. */
function report(result: TestResult): Omit<TestFunctionSuccess, '__typename' | 'function'> {
  const { FunctionOutput: output, FunctionErrorMessage: functionError } = result;
  return {
    output: output ? parsedOutput(output) : null,
    logs: result.FunctionExecutionLogs ?? [],
    functionError: functionError || null,
    computeUtilization: numberIn(result.ComputeUtilization),
  };
}

/** Reads an output; gives the text itself when it is no JSON. */
export function parsedOutput(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return output;
  }
}

function numberIn(text = ''): number | null {
  return /^\s*\d{1,9}(?:\.\d{1,9})?\s*$/.test(text) ? Number(text) : null;
}
