import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { dynamoDbClientOf, historyTable } from './historyTable.ts';

/** Reads the records of key value stores past the gateway, as an operator does: the table of an emulator. */
export function storeRecordsOf(emulatorUrl: string) {
  const table = dynamoDbClientOf(emulatorUrl);
  return async (name: string): Promise<Record<string, unknown>[]> => {
    const { Items = [] } = await table.send(
      new QueryCommand({
        TableName: historyTable,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: `kvs#${name}` } },
      }),
    );
    return Items.map((item) =>
      Object.fromEntries(
        Object.entries(item).map(([key, { S, N, B }]) => [key, S ?? B ?? Number(N)] as const),
      ),
    );
  };
}
