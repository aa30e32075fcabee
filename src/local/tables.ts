import type { TableDefinition } from '../emulator/index.ts';
import { readResources } from './cloudFormation.ts';

/** Names the table of the history here, as its logical id in infra/history.yml does. */
export const historyTable = 'HistoryTable';

/** Reads the tables of the stack, so that the embedded DynamoDB and AWS have the same. */
export async function tablesOfStack(): Promise<TableDefinition[]> {
  const resources = (await readResources('history.yml')) as Record<
    string,
    { Type: string; Properties: Record<string, unknown> }
  >; // the tests validate the file
  return Object.entries(resources)
    .filter(([, { Type }]) => Type === 'AWS::DynamoDB::Table')
    .map(([name, { Properties }]) => {
      const { BillingMode, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = Properties;
      return {
        TableName: name,
        BillingMode,
        AttributeDefinitions,
        KeySchema,
        GlobalSecondaryIndexes,
      };
    });
}
