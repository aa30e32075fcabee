/** Makes an update and the calls of DynamoDB that record it, with the default clients and the process's own credentials. */
import { CloudFrontClient, UpdateFunctionCommand } from '@aws-sdk/client-cloudfront';
import {
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { IfMatch } from '../events.ts';

const cloudFront = new CloudFrontClient({});
const dynamoDb = new DynamoDBClient({});
const TableName = 'history';

interface Input {
  name: string;
  comment: string;
  code: { text: string };
}

export async function handler({ body = '' }: { body?: string }) {
  const { variables } = JSON.parse(body) as { variables: { input: Input } }; // a GraphQL update
  const { name, comment, code } = variables.input;
  const Key = { pk: { S: name }, sk: { S: 'V#0000000002' } };
  const { Items = [] } = await dynamoDb.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': Key.pk, ':sk': { S: 'V#' } },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 50,
    }),
  );
  if (Items.length === 0) throw new Error('the history is empty');
  const ConditionExpression = 'attribute_not_exists(pk)';
  const about = { author: { S: 'bench' }, kind: { S: 'UPDATE' }, state: { S: 'PENDING' } };
  const record = { ...Key, ...about, comment: { S: comment }, ifMatch: { S: IfMatch } };
  const kept = {
    pk: Key.pk,
    sk: { S: `C#${'a'.repeat(64)}` },
    code: { B: Buffer.from(code.text) },
  };
  await Promise.all([
    dynamoDb.send(new PutItemCommand({ TableName, Item: record, ConditionExpression })),
    dynamoDb.send(new PutItemCommand({ TableName, Item: kept, ConditionExpression })),
  ]);
  const { FunctionSummary, ETag = '' } = await cloudFront.send(
    new UpdateFunctionCommand({
      Name: name,
      IfMatch,
      FunctionConfig: { Comment: comment, Runtime: 'cloudfront-js-2.0' },
      FunctionCode: Buffer.from(code.text),
    }),
  );
  await dynamoDb.send(
    new UpdateItemCommand({
      TableName,
      Key,
      UpdateExpression: 'SET #state = :state, etag = :etag REMOVE #open',
      ExpressionAttributeNames: { '#state': 'state', '#open': 'open' },
      ExpressionAttributeValues: { ':state': { S: 'APPLIED' }, ':etag': { S: ETag } },
    }),
  );
  return { statusCode: 200, body: JSON.stringify(FunctionSummary) };
}
