import { STATUS_CODES } from 'node:http';
import { isEnumType } from 'graphql';
import type { ErrorCode } from '../contract/schema.generated.ts';
import { errorTable, type ErrorValue } from '../operations/errors.ts';
import { contract, inputs } from './contract.ts';

/** Problem details of RFC 9457, with the members of the error besides. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  requestId: string;
  [member: string]: unknown;
}

const codes = inputs.getType('ErrorCode');

/** What the contract says of each code. */
export const descriptions: ReadonlyMap<string, string> = new Map(
  isEnumType(codes)
    ? codes.getValues().map(({ name, description }) => [name, description ?? name])
    : [],
);

/** What the contract says of a code at length; undefined when there is no such code. */
export function explanation(code: string): string | undefined {
  return descriptions.has(code) ? (contract().getType(code)?.description ?? undefined) : undefined;
}

/** The problem that an expected failure is. An update whose outcome is unknown is a gateway's time-out. */
export function problemOf(value: ErrorValue): Problem {
  const { __typename: code, message: detail, requestId, ...members } = value;
  const isUnknown = code === 'ServiceUnavailable' && value.outcome === 'UNKNOWN';
  return {
    type: `/problems/${code}`,
    title: descriptions.get(code) ?? code,
    status: isUnknown ? 504 : statusOf(code),
    detail,
    requestId,
    ...members,
  };
}

function statusOf(code: ErrorCode): number {
  return errorTable[code].status;
}

export function sendProblem(problem: Problem, headers: Record<string, string> = {}): Response {
  const { status } = problem;
  const all = { ...headers, 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify(problem), { status, headers: all });
}

/** A problem that HTTP's status says all about. */
export function plainProblem(status: number, detail: string, requestId: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? '', status, detail, requestId };
}
