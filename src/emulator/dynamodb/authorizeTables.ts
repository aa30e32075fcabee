import { AwsError } from '../awsError.ts';
import { accessDenied, denialReason } from '../identity/accessDenied.ts';
import type { CallerIdentity } from '../identity/callerIdentity.ts';
import { evaluatePolicies } from '../identity/evaluatePolicies.ts';
import type { AuthorizationRequest, Iam } from '../identity/iam.ts';
import { leadingKeys, leadingKeysOfBatch, type KeyedInput } from './leadingKeys.ts';
import type { Tables } from './tableEngine.ts';

/** Describes an operation of DynamoDB that a caller requests. */
export interface TableRequest {
  operation: string;
  /** The parsed body. */
  input: KeyedInput & { TableName?: unknown; IndexName?: unknown; RequestItems?: object };
  /** The region that the request is signed for. */
  region: string;
  tables: Tables;
}

interface Permission {
  resource: string;
  context: AuthorizationRequest['context'];
}

/** Checks that the caller's policies allow an operation of DynamoDB. Rejects with `AccessDenied`, or `ValidationError` for names that are none. */
export async function authorizeTables(
  iam: Iam,
  caller: CallerIdentity,
  request: TableRequest,
): Promise<void> {
  if (!caller.principal) return;
  const action = `dynamodb:${request.operation}`;
  for (const { resource, context } of await permissionsFor(caller, request)) {
    const denial = await evaluatePolicies(iam, caller, { action, resource, context });
    const details = ` on resource: ${resource}`;
    if (denial) throw accessDenied(caller.arn, action, details + denialReason(denial, action));
  }
}

async function permissionsFor(
  { accountId }: CallerIdentity,
  { operation, input, region, tables }: TableRequest,
): Promise<Permission[]> {
  const arns = `arn:aws:dynamodb:${region}:${accountId}:table/`;
  if (operation === 'ListTables') return [{ resource: '*', context: {} }];
  const permission = (table: unknown, index: unknown, keys: string[] | undefined): Permission => ({
    resource: `${arns}${checkedName(table)}${index === undefined ? '' : `/index/${checkedName(index)}`}`,
    context: keys ? { 'dynamodb:LeadingKeys': keys } : {},
  });
  const { TableName: table, IndexName: index, RequestItems = {} } = input;
  if (operation.startsWith('Batch')) {
    const permissions = Object.entries(RequestItems).map(async ([name, requests]) => {
      const key = (await tables.partitionKeyOf(name)) ?? '';
      return permission(name, undefined, leadingKeysOfBatch(requests, key));
    });
    return Promise.all(permissions);
  }
  const isIndex = typeof index === 'string';
  const key = await tables.partitionKeyOf(String(table), isIndex ? index : undefined);
  return [permission(table, index, leadingKeys(operation, input, key ?? ''))];
}

/** Gives a name that can stand in an ARN: with a wildcard in it, it would be another's. */
function checkedName(name: unknown): string {
  if (typeof name === 'string' && /^[\w.-]{3,255}$/.test(name)) return name;
  throw new AwsError('ValidationError', 'The name of a table or index is missing or not valid.');
}
