import { createTable } from './dynamoDbTable.ts';
import type { Table, TableContext } from './table.ts';

/** Opens the table as the caller; undefined when the stage has no history. The client is made at the first use. */
export function openTable(context: TableContext): Table | undefined {
  if (!context.historyTable) return undefined;
  const { name, client } = context.historyTable;
  return createTable({ name, client: client() }, context);
}
