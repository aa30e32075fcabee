import { STATUS_CODES } from 'node:http';
import { isEnumType } from 'graphql';
import { inputSchema } from '../contract/inputSchema.ts';
import type { CloudFrontFunction } from '../contract/schema.generated.ts';
import { errorTable, type ErrorOf, type ErrorValue } from '../operations/errors.ts';
import { planRepresentation, representation, runRepresentation } from './representations.ts';

/** Holds problem details (RFC 9457). A problem of an expected error also has that error's members. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  requestId: string;
  [member: string]: unknown;
}

const errorCodes = inputSchema.getType('ErrorCode');

/** Holds the title of each error's problem by its code: the contract's description of that enum value. */
export const problemTitles: ReadonlyMap<string, string> = new Map(
  isEnumType(errorCodes)
    ? errorCodes.getValues().map(({ name, description }) => [name, description ?? name])
    : [],
);

/** Makes the problem of an expected error. */
export function problemOf(value: ErrorValue): Problem {
  const { __typename: code, message: detail, requestId, ...members } = value;
  return {
    type: `/problems/${code}`,
    title: problemTitles.get(code) ?? code,
    status: statusOf(value),
    detail,
    requestId,
    ...members,
    ...representedMembers(value),
  };
}

/** Gives those members of an error that are objects of the contract, as the REST API shows them. */
function representedMembers(value: ErrorValue): object {
  if (value.__typename === 'CheckFailed')
    return { diagnostics: value.diagnostics.map(({ __typename: _, ...one }) => one) };
  if (value.__typename === 'TestsFailed')
    return { testRun: runOf(value), function: representation(value.function) };
  if (value.__typename === 'DeleteGuard') return { plan: planRepresentation(value.plan) };
  if (value.__typename === 'PartiallyApplied') return { remaining: remainingOf(value) };
  if (value.__typename !== 'DeployStopped') return {};
  const { development, live } = value;
  return { development: stageOf(development), live: stageOf(live), testRun: runOf(value) };
}

function remainingOf({ remaining }: ErrorOf<'PartiallyApplied'>) {
  return remaining ? { puts: remaining.puts, deletes: remaining.deletes } : null;
}

function stageOf(stage: CloudFrontFunction | null | undefined) {
  return stage ? representation(stage) : null;
}

function runOf({ testRun }: Pick<ErrorOf<'DeployStopped'>, 'testRun'>) {
  return testRun ? runRepresentation(testRun) : null;
}

/**
 * Gives the HTTP status of an expected error: the table's, except for an unknown outcome (504, Gateway Timeout) and for
 * a refusal of AWS that has no code here, which keeps AWS's own 4xx.
 */
function statusOf(value: ErrorValue): number {
  if (value.__typename === 'AwsRefusal' && isClientError(value.awsStatus)) return value.awsStatus;
  if (value.__typename === 'DeployStopped' && value.outcome === 'NOT_APPLIED')
    return errorTable[value.reason].status;
  if (value.__typename === 'DeployStopped') return 504;
  const isUnknown = value.__typename === 'ServiceUnavailable' && value.outcome === 'UNKNOWN';
  return isUnknown ? 504 : errorTable[value.__typename].status;
}

/** Checks that a status is one of 400 to 499. */
export function isClientError(status: number): boolean {
  return status >= 400 && status < 500;
}

/** Makes the HTTP response that carries a problem. */
export function sendProblem(problem: Problem, headers: Record<string, string> = {}): Response {
  const { status } = problem;
  const all = { ...headers, 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify(problem), { status, headers: all });
}

/** Makes the HTTP response to a request that fails by HTTP's own rules, or unexpectedly. */
export function sendPlainProblem(status: number, detail: string, requestId: string): Response {
  return sendProblem(plainProblem(status, detail, requestId));
}

/** Makes a problem that has no type of its own: its HTTP status says what it is (RFC 9457, section 4.2.1). */
export function plainProblem(status: number, detail: string, requestId: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? '', status, detail, requestId };
}
