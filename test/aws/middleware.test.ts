/**
 * Knows the middleware that the SDK puts around each command that we send, so that an update of the SDK that adds,
 * renames or drops one is noticed. docs/dependencies.md says what to do then.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as cloudFront from '@aws-sdk/client-cloudfront';
import * as dynamoDb from '@aws-sdk/client-dynamodb';
import * as sts from '@aws-sdk/client-sts';
import { createCloudFrontClient } from '../../src/aws/cloudFrontClient.ts';
import { createDynamoDbClient } from '../../src/aws/dynamoDbClient.ts';

const settings = { region: 'us-east-1', credentials: { accessKeyId: 'A', secretAccessKey: 's' } };

/** Lists the SDK's middleware in the order in which it runs, with its steps. */
const ofSdk = [
  'loggerMiddleware - initialize',
  'httpAuthSchemeMiddleware - serialize',
  'endpointV2Middleware - serialize',
  'serializerMiddleware - serialize',
  'contentLengthMiddleware - build',
  'getUserAgentMiddleware - build',
  'hostHeaderMiddleware - build',
  'recursionDetectionMiddleware - build',
  'retryMiddleware - finalizeRequest',
  'httpSigningMiddleware (a.k.a. apiKeyMiddleware,tokenMiddleware,awsAuthMiddleware) - finalizeRequest',
  'deserializerMiddleware - deserialize',
];
const ofOurs = [
  'loggerMiddleware - initialize',
  'httpAuthSchemeMiddleware - serialize',
  'endpointV2Middleware - serialize',
  'serializerMiddleware - serialize',
  'contentLengthMiddleware - build',
  'getUserAgentMiddleware - build',
  'hostHeaderMiddleware - build',
  'recursionDetectionMiddleware - build',
  'retryMiddleware - finalizeRequest',
  'httpSigningMiddleware (a.k.a. apiKeyMiddleware,tokenMiddleware,awsAuthMiddleware) - finalizeRequest',
  'intercept - finalizeRequest',
  'deserializerMiddleware - deserialize',
  'send - deserialize',
];

/** Describes what these tests use of a client and of a command of the SDK. */
interface Stack {
  identify(): string[];
  concat(other: Stack): Stack;
}
interface Client {
  config: object;
  middlewareStack: Stack;
}
interface Command {
  middlewareStack: Stack;
  resolveMiddleware(stack: Stack, config: object, options: object): unknown;
}
type Constructor = new (input: object) => Command;

/** Lists the middleware around a command, in the order in which it runs. */
function middlewareOf({ config, middlewareStack }: Client, Command: Constructor): string[] {
  const command = new Command({});
  command.resolveMiddleware(middlewareStack, config, {});
  return middlewareStack.concat(command.middlewareStack).identify();
}

/** Names the commands that src imports from a client of the SDK. */
async function commandsOf(client: string): Promise<string[]> {
  const files = await readdir('src', { recursive: true });
  const texts = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFile(join('src', file), 'utf8'));
  const text = (await Promise.all(texts)).join('\n');
  const names = [...text.matchAll(/import \{([^}]*)\} from '(@aws-sdk\/[\w-]+)'/g)]
    .filter(([, , module]) => module === client)
    .flatMap(([, list = '']) => list.match(/(?<![\w$])[A-Z]\w*Command(?!\w)/g) ?? []);
  return [...new Set(names)].toSorted();
}

// The SDK's types of the same are generic.
const clients = [
  ['@aws-sdk/client-cloudfront', new cloudFront.CloudFrontClient(settings), cloudFront, ofSdk],
  [
    '@aws-sdk/client-cloudfront, as we change it',
    createCloudFrontClient(settings),
    cloudFront,
    ofOurs,
  ],
  ['@aws-sdk/client-dynamodb', new dynamoDb.DynamoDBClient(settings), dynamoDb, ofSdk],
  ['@aws-sdk/client-dynamodb, as we change it', createDynamoDbClient(settings), dynamoDb, ofOurs],
  ['@aws-sdk/client-sts', new sts.STSClient(settings), sts, ofSdk],
] as unknown as [string, Client, Record<string, Constructor>, string[]][];

test.each(clients)(
  'the middleware of %s is the one that is known',
  async (title, client, sdk, known) => {
    const commands = await commandsOf(title.split(',')[0] ?? '');
    expect(commands.length).toBeGreaterThan(0);

    // See "The SDK's middleware" in docs/dependencies.md when this differs after an update.
    for (const name of commands) {
      const Command = sdk[name];
      expect([name, ...(Command ? middlewareOf(client, Command) : [])]).toEqual([name, ...known]);
    }
  },
);
