import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { tableEngine, type DynamoDb } from '../../src/emulator/index.ts';
import { historyTable, tablesOfStack } from '../../src/local/tables.ts';
import { developmentKey } from './emulator.ts';

export { historyTable };

/** Gives the emulator's option for a DynamoDB with the stack's tables. */
export async function dynamoDbOfStack(): Promise<DynamoDb> {
  return { engine: tableEngine, tables: await tablesOfStack() };
}

/** Makes a client of the SDK for an emulator's DynamoDB. */
export function dynamoDbClientOf(
  endpoint: string,
  config: DynamoDBClientConfig = {},
): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: developmentKey,
    ...config,
  });
}
