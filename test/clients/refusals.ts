/** Lists what the types of both clients must refuse. This is compiled, not run: a line without its error fails. */
import type { Client } from 'openapi-fetch';
import type { CreateFunctionInput, UpdateFunctionMutation } from './graphql.generated.ts';
import type { components, paths } from './rest.generated.ts';

type Schemas = components['schemas'];

export function refusedInputs(name: string) {
  return [
    // @ts-expect-error `code` is needed
    { name } satisfies CreateFunctionInput,
    // @ts-expect-error either text or base64
    { name, code: { text: '', base64: '' } } satisfies CreateFunctionInput,
    // @ts-expect-error `code` is needed
    { name } satisfies Schemas['CreateFunctionBody'],
    // @ts-expect-error null does not replace
    null satisfies Schemas['ReplaceFunctionBody']['comment'],
  ];
}

export function refusedRequests(client: Client<paths>, name: string) {
  const path = { name };
  return [
    // @ts-expect-error no such path
    client.GET('/v1/function', {}),
    // @ts-expect-error `If-Match` is needed
    client.PATCH('/v1/functions/{name}', { params: { path }, body: { comment: '' } }),
    // @ts-expect-error no such stage
    client.GET('/v1/functions/{name}', { params: { path, query: { stage: 'TEST' } } }),
    // @ts-expect-error a query has no null
    client.GET('/v1/functions', { params: { query: { cursor: null } } }),
  ];
}

/** Checks that every member of the union is known by name: another one would not be `never`. */
export function currentOf({ updateFunction: result }: UpdateFunctionMutation) {
  // @ts-expect-error not before the member is known
  if (result?.current) return null;
  switch (result?.__typename) {
    case 'PreconditionFailed':
      return result.current;
    case 'UpdateFunctionSuccess':
      return result.function;
    case 'InvalidArgument':
    case 'InvalidIfMatchVersion':
    case 'NoSuchFunctionExists':
    case 'FunctionSizeLimitExceeded':
    case 'UnsupportedOperation':
    case 'AccessDenied':
    case 'Throttling':
    case 'ServiceUnavailable':
    case 'AwsRefusal':
      return result.message;
    case undefined:
      return null;
    default:
      return result satisfies never;
  }
}
