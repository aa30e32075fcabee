import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { developmentKey, startEmulator } from '../../support/emulator.ts';
import { signedFetch } from '../../support/signedFetch.ts';
import { dynamoDbClientOf, dynamoDbOfStack, historyTable } from '../../support/historyTable.ts';
import {
  allow,
  credentialOf,
  keyOf,
  startAccount,
  trust,
  sessionArn,
} from '../../support/roles.ts';

const account = '123456789012';
const tableArn = `arn:aws:dynamodb:us-east-1:${account}:table/${historyTable}`;
const gateway = keyOf('gateway');

/** Allows the operations of one item on partitions of a team, in the words of IAM's user guide. */
const ofTeam = (action: string, pattern: string) =>
  allow(action, '*', {
    Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [pattern] } },
  });

const operator = allow(
  ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchGetItem', 'BatchWriteItem'].map(
    (name) => `dynamodb:${name}`,
  ),
  tableArn,
);

let started: Awaited<ReturnType<typeof startAccount>>;
let team: DynamoDBClient;
let root: DynamoDBClient;
beforeAll(async () => {
  started = await startAccount(
    [
      { name: 'gateway', trustPolicy: {}, policies: [allow('sts:AssumeRole', '*')] },
      {
        name: 'operator',
        trustPolicy: trust(`arn:aws:iam::${account}:role/gateway`, 'sts:AssumeRole'),
        policies: [operator],
      },
    ],
    [gateway],
    { dynamoDb: await dynamoDbOfStack() },
  );
  team = await clientFor(ofTeam('dynamodb:*', 'team-a-*'));
  root = dynamoDbClientOf(started.url);
});
afterAll(() => root.destroy());

/** Gets a session of the operator role that this policy narrows. */
async function sessionFor(policy: object) {
  const session = await started.assume({ Policy: JSON.stringify(policy) });
  const { accessKeyId, secretAccessKey, sessionToken = '' } = credentialOf(session);
  return { accessKeyId, secretAccessKey, sessionToken };
}

const clientFor = async (policy: object) =>
  dynamoDbClientOf(started.url, { credentials: await sessionFor(policy) });

/** Sends a body that the SDK would not send. */
function post(operation: string, body: string, credentials = developmentKey) {
  const target = `DynamoDB_20120810.${operation}`;
  const headers = { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0' };
  const request = { method: 'POST', headers, body, service: 'dynamodb', credentials };
  return signedFetch(started.url, request);
}

const TableName = historyTable;
const key = (pk: string, sk = 'V#1') => ({ pk: { S: pk }, sk: { S: sk } });
const named = { ExpressionAttributeNames: { '#pk': 'pk' } };
const value = (pk: string) => ({ ExpressionAttributeValues: { ':pk': { S: pk } } });

/** Each way to name partitions, as a command for these. */
const commands = {
  GetItem: (pk: string) => new GetItemCommand({ TableName, Key: key(pk) }),
  PutItem: (pk: string) => new PutItemCommand({ TableName, Item: key(pk) }),
  UpdateItem: (pk: string) => new UpdateItemCommand({ TableName, Key: key(pk) }),
  Query: (pk: string) =>
    new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ...value(pk) }),
  'Query with a name for the key': (pk: string) =>
    new QueryCommand({ TableName, KeyConditionExpression: '#pk=:pk', ...named, ...value(pk) }),
  'Query the other way round': (pk: string) =>
    new QueryCommand({ TableName, KeyConditionExpression: ':pk = pk', ...value(pk) }),
  BatchGetItem: (pk: string) =>
    new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key(pk)] } } }),
  'BatchWriteItem that puts': (pk: string) =>
    new BatchWriteItemCommand({
      RequestItems: { [TableName]: [{ PutRequest: { Item: key(pk) } }] },
    }),
  'BatchWriteItem that deletes': (pk: string) =>
    new BatchWriteItemCommand({
      RequestItems: { [TableName]: [{ DeleteRequest: { Key: key(pk) } }] },
    }),
};

const denied = { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } };

test.each(Object.entries(commands))('%s reaches the own partitions only', async (_, make) => {
  const send = (client: DynamoDBClient, pk: string) => client.send(make(pk) as GetItemCommand);
  await expect(send(team, 'team-a-1')).resolves.toMatchObject({
    $metadata: { httpStatusCode: 200 },
  });
  await expect(send(team, 'team-b-1')).rejects.toMatchObject(denied);
  await expect(send(team, '#sweep')).rejects.toMatchObject(denied);
});

test('a batch with one foreign key is refused as a whole', async () => {
  const Keys = [key('team-a-1'), key('team-b-1')];
  const batch = new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } } });
  await expect(team.send(batch)).rejects.toMatchObject(denied);
  const writes = Keys.map((Item) => ({ PutRequest: { Item } }));
  const write = new BatchWriteItemCommand({ RequestItems: { [TableName]: writes } });
  await expect(team.send(write)).rejects.toMatchObject(denied);
});

test('a second partition in a condition, or none, opens nothing', async () => {
  const both = new QueryCommand({
    TableName,
    KeyConditionExpression: 'pk = :pk AND pk = :other',
    ExpressionAttributeValues: { ':pk': { S: 'team-a-1' }, ':other': { S: 'team-b-1' } },
  });
  await expect(team.send(both)).rejects.toMatchObject(denied);
  const none = new QueryCommand({ TableName, KeyConditionExpression: 'sk = :pk', ...value('x') });
  await expect(team.send(none)).rejects.toMatchObject(denied);
  const legacy = new QueryCommand({
    TableName,
    KeyConditions: { pk: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'team-a-1' }] } },
  });
  await expect(team.send(legacy)).rejects.toMatchObject(denied);
});

test('members of another operation count for nothing', async () => {
  const session = await sessionFor(ofTeam('dynamodb:*', 'team-a-*'));
  const own = { [TableName]: { Keys: [key('team-a-1')] } };
  const body = { TableName, Key: key('team-b-1'), Item: key('team-a-1'), RequestItems: own };
  const response = await post('GetItem', JSON.stringify(body), session);
  expect(await response.json()).toMatchObject({ __type: expect.stringMatching(/AccessDenied/) });
});

test('what names no partition is denied by the role, as its condition would hold', async () => {
  await expect(team.send(new ScanCommand({ TableName }))).rejects.toMatchObject({
    ...denied,
    message: `User: ${sessionArn('operator', 'jwt.ann')} is not authorized to perform: dynamodb:Scan on resource: ${tableArn} because no identity-based policy allows the dynamodb:Scan action`,
  });
  const remove = new DeleteItemCommand({ TableName, Key: key('team-a-1') });
  await expect(team.send(remove)).rejects.toMatchObject(denied);
  await expect(team.send(new ListTablesCommand())).rejects.toMatchObject(denied);
});

test('an index is another resource than its table', async () => {
  const query = new QueryCommand({
    TableName,
    IndexName: 'open',
    KeyConditionExpression: '#open = :pk',
    ExpressionAttributeNames: { '#open': 'open' },
    ...value('team-a-1'),
  });
  await expect(team.send(query)).rejects.toMatchObject({
    ...denied,
    message: expect.stringContaining(`${tableArn}/index/open because no identity-based policy`),
  });
  await expect(root.send(query)).resolves.toMatchObject({ Count: 0 });
});

test('reading does not open writing', async () => {
  const reader = await clientFor(ofTeam('dynamodb:GetItem', 'team-*'));
  await expect(reader.send(commands.GetItem('team-b-1'))).resolves.toBeDefined();
  await expect(reader.send(commands.PutItem('team-b-1'))).rejects.toMatchObject({
    ...denied,
    message: expect.stringContaining('because no session policy allows the dynamodb:PutItem'),
  });
});

test('a table of another name is denied, and one whose name has a wildcard is not valid', async () => {
  const get = (name: string) => new GetItemCommand({ TableName: name, Key: key('team-a-1') });
  await expect(team.send(get('another'))).rejects.toMatchObject(denied);
  await expect(team.send(get('History*'))).rejects.toMatchObject({ name: 'ValidationException' });
});

test.each([
  ['UnrecognizedClientException', { accessKeyId: 'nobody', secretAccessKey: 'test' }],
  ['InvalidSignatureException', { accessKeyId: 'test', secretAccessKey: 'wrong' }],
])('a wrong signature is %s', async (name, credentials) => {
  const client = dynamoDbClientOf(started.url, { credentials });
  await expect(client.send(commands.GetItem('team-a-1'))).rejects.toMatchObject({
    name,
    $metadata: { httpStatusCode: 400 },
  });
});

test('the answers have the checksum of their bytes, and types that the SDK knows', async () => {
  await root.send(
    new PutItemCommand({ TableName, Item: { ...key('é🚀'), b: { B: Buffer.from('é') } } }),
  );
  const { Item } = await root.send(commands.GetItem('é🚀'));
  expect(Item).toEqual({ ...key('é🚀'), b: { B: new Uint8Array(Buffer.from('é')) } });
  const put = new PutItemCommand({
    TableName,
    Item: key('é🚀'),
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  await expect(root.send(put)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
  const [table] = (await root.send(new ListTablesCommand())).TableNames ?? [];
  expect(table).toBe(historyTable);
});

test.each([
  ['GetItem', '{', 'SerializationException'],
  ['GetItem', '[]', 'ValidationException'],
  ['ExecuteStatement', '{"Statement":"x"}', 'UnknownOperationException'],
])('%s with %s is a %s', async (operation, body, type) => {
  const response = await post(operation, body);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.0');
  expect(await response.json()).toMatchObject({ __type: expect.stringMatching(`#${type}$`) });
});

test('injected failures reach DynamoDB as its own', async () => {
  const emulator = await startEmulator({ dynamoDb: await dynamoDbOfStack() });
  const client = dynamoDbClientOf(emulator.url, { maxAttempts: 1 });
  const codes = ['Throttling', 'ServiceUnavailable', 'InternalError'] as const;
  for (const code of codes) emulator.failNext({ code, action: 'GetItem' });
  const names = [];
  for (const _ of codes) {
    names.push(await client.send(commands.GetItem('a')).catch(({ name }: Error) => name));
  }
  expect(names).toEqual([
    'ThrottlingException',
    'ServiceUnavailableException',
    'InternalServerError',
  ]);
});

test('without the option, the emulator has no DynamoDB', async () => {
  const { url, answered } = await startEmulator();
  const client = dynamoDbClientOf(url);
  await expect(client.send(new ListTablesCommand())).rejects.toMatchObject({
    name: 'UnknownOperationException',
    message: 'This emulator has no DynamoDB.',
  });
  expect(answered).toMatchObject([{ action: undefined, status: 400 }]);
});

test('clients create tables of their own', async () => {
  const { url } = await startEmulator({ dynamoDb: { engine: (await dynamoDbOfStack()).engine } });
  const client = dynamoDbClientOf(url);
  await client.send(
    new CreateTableCommand({
      TableName: 'notes',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'N' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );
  await client.send(new PutItemCommand({ TableName: 'notes', Item: { id: { N: '1' } } }));
  const { Count } = await client.send(new ScanCommand({ TableName: 'notes' }));
  expect(Count).toBe(1);
});
