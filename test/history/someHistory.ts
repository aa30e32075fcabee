import {
  DeleteFunctionCommand,
  DescribeFunctionCommand,
  UpdateFunctionCommand,
  type CloudFrontClient,
} from '@aws-sdk/client-cloudfront';
import { expect } from '@jest/globals';
import { createGateway } from '../../src/createContext.ts';
import { toLambdaContext } from '../../src/local/event.ts';
import { createObserver } from '../../src/observer/createObserver.ts';
import { developmentKey } from '../support/emulator.ts';
import { authorizerOf, startGateway, startUpstream } from '../support/gateway.ts';
import { startRest, type RestAnswer } from '../support/rest.ts';

/** Gives code that differs by a word. */
export const codeOf = (word: string) =>
  `function handler(event) {\n  // ${word}\n  return event.request;\n}\n`;

export type Members = Record<string, unknown>;

/** Starts both APIs with a history and perhaps other settings, and gives what the tests of it do. */
export async function startHistory(settings: Record<string, string> = {}) {
  const upstream = startUpstream({ history: true });
  await upstream;
  Object.assign(process.env, settings);
  const gateway = await startGateway(upstream);
  const rest = await startRest(upstream);
  const { client } = gateway.cloudFront;

  /** Sends a request that succeeds, as an administrator unless told, and gives its body. */
  async function send(request: string, body?: Members, more: Members = {}): Promise<Members> {
    const { ifMatch, as = 'admin', headers } = more as Record<string, string | undefined>;
    const answer = await rest.send(request, {
      ...(body && { body }),
      authorizer: authorizerOf(as),
      headers: {
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
        ...(headers !== undefined && { 'if-none-match': headers }),
      },
    });
    expect({ request, ...answer }).toMatchObject({ status: expect.any(Number) });
    if (answer.status >= 400) throw new Error(`${request}: ${answer.bytes.toString()}`);
    return (answer.body ?? {}) as Members; // an object, as documented
  }
  const create = (name: string, word = 'first', more: Members = {}) =>
    send('POST /v1/functions', { name, code: { text: codeOf(word) }, ...more });
  const update = (name: string, ifMatch: unknown, body: Members) =>
    send(`PATCH /v1/functions/${name}`, body, { ifMatch });
  const publish = (name: string, ifMatch: unknown, body: Members = {}) =>
    send(`POST /v1/functions/${name}/publish`, body, { ifMatch });
  const remove = (name: string, ifMatch: unknown, query = '') =>
    send(`DELETE /v1/functions/${name}${query}`, undefined, { ifMatch });
  const versions = async (name: string) =>
    (await send(`GET /v1/functions/${name}/versions?limit=100`))['items'] as Members[]; // as documented
  const observe = createObserver(
    createGateway({ ...process.env, OPERATOR_ROLE_ARN: 'none' }, developmentKey),
  );
  /** Looks for changes made elsewhere, as the observer does every few minutes. */
  const sweep = () => observe(toLambdaContext('observer', 29_000));
  return { sweep, gateway, rest, client, send, create, update, publish, remove, versions };
}

/** Gives the body of an answer as an object. */
export function membersOf({ status, body }: RestAnswer): Members {
  return { httpStatus: status, ...(body as object) };
}

/** Changes a function around the gateway, as the AWS console does. Gives the new ETag. */
export async function changeOutside(
  client: CloudFrontClient,
  name: string,
  word: string,
): Promise<string | undefined> {
  const { ETag, FunctionSummary } = await client.send(new DescribeFunctionCommand({ Name: name }));
  const changed = await client.send(
    new UpdateFunctionCommand({
      Name: name,
      IfMatch: ETag,
      FunctionConfig: FunctionSummary?.FunctionConfig,
      FunctionCode: Buffer.from(codeOf(word)),
    }),
  );
  return changed.ETag;
}

/** Deletes a function around the gateway. */
export async function deleteOutside(client: CloudFrontClient, name: string): Promise<void> {
  const { ETag } = await client.send(new DescribeFunctionCommand({ Name: name }));
  await client.send(new DeleteFunctionCommand({ Name: name, IfMatch: ETag }));
}
