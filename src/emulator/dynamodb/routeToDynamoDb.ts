import { AwsError } from '../awsError.ts';
import type { EmulatorState } from '../emulatorState.ts';
import { headerValue, type HttpRequest } from '../httpMessages.ts';
import type { RoutedRequest } from '../routedRequest.ts';
import { authorizeTables } from './authorizeTables.ts';
import { jsonType } from './jsonError.ts';

const target = /^DynamoDB_20120810\.(\w+)$/;

/** Finds DynamoDB's operation in a request's header `x-amz-target`; undefined when the request is for another service. */
export function routeToDynamoDb(
  request: HttpRequest,
  { tables, iam }: EmulatorState,
): RoutedRequest | undefined {
  const [, operation] = target.exec(headerValue(request, 'x-amz-target') ?? '') ?? [];
  if (operation === undefined) return undefined;
  return {
    service: 'dynamodb',
    action: tables && operation,
    run: async (caller) => {
      if (!tables) throw new AwsError('NotImplemented', 'This emulator has no DynamoDB.');
      const input = parseBody(request);
      const region = regionOf(request);
      if (iam) await authorizeTables(iam, caller, { operation, input, region, tables });
      const { headers, ...answer } = await tables.run(operation, input);
      return { ...answer, headers: { ...headers, 'Content-Type': jsonType } };
    },
  };
}

function parseBody({ body = new Uint8Array() }: HttpRequest): object {
  try {
    const input: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (typeof input === 'object' && input !== null) return input;
  } catch {
    // refused below
  }
  throw new AwsError('SerializationException');
}

/** Gives the region in the scope of a signature that has been verified. */
function regionOf(request: HttpRequest): string {
  const [, region = ''] =
    /Credential=[^/]+\/\d+\/([\w-]+)\//.exec(headerValue(request, 'authorization') ?? '') ?? [];
  return region;
}
