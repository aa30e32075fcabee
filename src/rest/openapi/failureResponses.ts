import type { GraphQLSchema } from 'graphql';
import { errorTable } from '../../operations/errors.ts';
import type { ErrorCode } from '../../contract/schema.generated.ts';
import { isClientError, problemTitles } from '../problem.ts';
import { isUnmetCreation, type Route } from '../route.ts';
import { problemExample } from './problemExample.ts';
import { headersOf, type HeaderName } from './headers.ts';
import { ref, type JsonSchema } from './jsonSchema.ts';
import { isVersionedRead } from './responses.ts';
import { errorsOfResult, routeErrors } from './routeErrors.ts';

/** Holds the statuses with which API Gateway itself answers, before the request gets to this gateway. */
const apiGatewayStatuses = [401, 403, 429, 500, 503];

/** Holds the statuses that a problem without an error code can have, on a route that has such a code too. */
const plainStatuses = new Set([400, 401, 412, 413, 500]);

/** Makes the Response Objects of a route's failures by status: the operation's errors, those of HTTP, and API Gateway's. */
export function failureResponses(route: Route, schema: GraphQLSchema): Record<string, object> {
  const codes = codesByStatus(route, schema);
  const more = [
    ...(isVersionedRead(route) ? [412] : []),
    ...(route.bodyFields || route.takesCode ? [413, 415] : []),
    ...(route.status === 204 ? [] : [406]),
  ];
  const statuses = new Set([...codes.keys(), ...more, 400, ...apiGatewayStatuses]);
  const mayRefuse = routeErrors(route, schema).includes('AwsRefusal');
  const reasons = (['Publish', 'Update'] as const).flatMap((step) => errorsOfStep(step, schema));
  const responses = [...statuses].map((status) => {
    const reason = reasons.find((code) => errorTable[code].status === status);
    const found = { status, codes: codes.get(status) ?? [], reason };
    return [status, failureResponse(found, mayRefuse && isClientError(status))] as const;
  });
  const refusal = { content: problemContent(ref('AwsRefusal'), [problemExample('AwsRefusal')]) };
  return Object.fromEntries([
    ...responses,
    ...(mayRefuse
      ? [['4XX', { description: titleOf('AwsRefusal'), headers: headersOf(), ...refusal }]]
      : []),
  ]);
}

function codesByStatus(route: Route, schema: GraphQLSchema): Map<number, ErrorCode[]> {
  const byStatus = new Map<number, ErrorCode[]>();
  const errors = routeErrors(route, schema);
  const ofCreation = route.creation ? routeErrors(route.creation, schema) : [];
  for (const code of new Set([...errors, ...ofCreation])) {
    if (code === 'AwsRefusal') continue; // It has AWS's own status: the range 4XX.
    const status = isUnmetCreation(code, route) ? 412 : errorTable[code].status;
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  if (errors.includes('DeployStopped')) {
    addStops(byStatus, errorsOfStep('Publish', schema));
    // DEVELOPMENT is put back.
    if (errors.includes('TestsFailed')) addStops(byStatus, errorsOfStep('Update', schema));
  }
  if (route.ifMatch === true) byStatus.set(428, ['InvalidIfMatchVersion']);
  const isRead = ['testFunction', 'checkFunction', 'runTestCases'].includes(route.operationId);
  const writes = route.method !== 'GET' && !isRead;
  if (writes) byStatus.set(504, ['ServiceUnavailable', ...(byStatus.get(504) ?? [])]);
  return byStatus;
}

/** Lists the errors that can stop a change of several steps. */
function errorsOfStep(step: 'Publish' | 'Update', schema: GraphQLSchema): ErrorCode[] {
  return errorsOfResult(`${step}FunctionResult`, schema);
}

/** Adds the stop of a change of several steps, whose status is that of the error of the step. */
function addStops(byStatus: Map<number, ErrorCode[]>, reasons: readonly ErrorCode[]): void {
  const statuses = reasons.map((code) => errorTable[code].status);
  for (const status of new Set([...statuses, 504])) {
    const codes = byStatus.get(status) ?? [];
    if (!codes.includes('DeployStopped')) byStatus.set(status, [...codes, 'DeployStopped']);
  }
}

interface Failures {
  status: number;
  codes: ErrorCode[];
  /** What can stop a change of several steps with this status. */
  reason: ErrorCode | undefined;
}

/** Makes the Response Object of a status. AWS may refuse with any 4xx, also with one that has a response of its own. */
function failureResponse({ status, codes, reason }: Failures, mayRefuse: boolean) {
  const isOfApiGateway = apiGatewayStatuses.includes(status);
  const isPlain = plainStatuses.has(status) || (codes.length === 0 && !isOfApiGateway);
  const refs = [...codes, ...(isPlain ? ['Problem'] : []), ...(mayRefuse ? ['AwsRefusal'] : [])];
  const description = [
    ...codes.map(titleOf),
    ...(isPlain ? ['The member `detail` explains a problem without a code.'] : []),
    ...(isOfApiGateway ? ["API Gateway's own answer has only a `message`."] : []),
  ];
  const stopped = { isInDoubt: status === 504, reason: reason ?? 'ServiceUnavailable' };
  const examples = codes.map((code) => ({ ...problemExample(code, stopped), status }));
  return {
    description: description.join(' '),
    headers: headersOf(...failureHeaders({ status, codes })),
    content: {
      ...(refs.length > 0 && problemContent(anyOf(refs.map(ref)), examples)),
      ...(isOfApiGateway && { 'application/json': { schema: ref('ApiGatewayMessage') } }),
    },
  };
}

function failureHeaders({ status, codes }: Pick<Failures, 'status' | 'codes'>): HeaderName[] {
  if (status === 401) return ['WWW-Authenticate'];
  if (status === 412) return ['ETag'];
  if (status === 415) return ['Accept', 'Accept-Patch', 'Accept-Encoding'];
  const mayRepeat = codes.includes('Throttling') || codes.includes('ServiceUnavailable');
  return mayRepeat && status !== 504 ? ['Retry-After'] : [];
}

function titleOf(code: ErrorCode): string {
  return `${code}: ${problemTitles.get(code)}`;
}

function anyOf(schemas: JsonSchema[]): JsonSchema | undefined {
  return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
}

/** Makes the content of a problem, with an example for each error code. */
function problemContent(schema: JsonSchema | undefined, found: object[]) {
  const examples = Object.fromEntries(
    found.map((value) => ['errorCode' in value ? value.errorCode : '', { value }]),
  );
  return { 'application/problem+json': { schema, ...(found.length > 0 && { examples }) } };
}
