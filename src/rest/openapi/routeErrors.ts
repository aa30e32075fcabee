import { getNamedType, isInterfaceType, isUnionType, type GraphQLSchema } from 'graphql';
import type { ErrorCode } from '../../contract/schema.generated.ts';
import { listFunctionsErrors } from '../../operations/functions/listFunctions.ts';
import type { Route } from '../route.ts';

/** Holds the errors of every list, which are those of everything that asks AWS. */
const common = listFunctionsErrors;

const ofEntries = [...common, 'EntityNotFound', 'Conflict', 'ServiceQuotaExceeded'] as const;

/** Holds the errors of the queries that fail as a whole: the contract has no union that names them. */
const ofQueries: Readonly<Record<string, readonly ErrorCode[]>> = {
  functions: common,
  versions: common,
  version: [...common, 'NoSuchVersion'],
  testCases: common,
  testCase: [...common, 'NoSuchTestCase'],
  keyValueStores: common,
  keyValueEntries: ofEntries,
  keyValueEntry: [...ofEntries, 'ResourceNotFound'],
  viewer: [],
};

/** Lists the errors that a route may answer: those of its mutation or query in the contract. */
export function routeErrors({ input }: Route, schema: GraphQLSchema): readonly ErrorCode[] {
  if ('type' in input) return errorsOfResult(input.type.replace(/Input$/, 'Result'), schema);
  const { type } = schema.getQueryType()?.getFields()[input.query] ?? {};
  return ofQueries[input.query] ?? errorsOfResult(getNamedType(type)?.name ?? '', schema);
}

/** Lists the errors in a union of the contract, such as `UpdateFunctionResult`. */
export function errorsOfResult(name: string, schema: GraphQLSchema): ErrorCode[] {
  const union = schema.getType(name);
  const serviceError = schema.getType('ServiceError');
  if (!isUnionType(union) || !isInterfaceType(serviceError))
    throw new Error(`the contract has no union ${name}`);
  const errors = union.getTypes().filter((member) => schema.isSubType(serviceError, member));
  return errors.map((error) => error.name as ErrorCode); // the name of an error's type is its code
}
