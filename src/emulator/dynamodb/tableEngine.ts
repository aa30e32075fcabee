import type { ActionResponse } from '../action.ts';

/** Keeps tables as DynamoDB does. dynalite/ has an implementation; the emulator itself needs none. */
export interface TableEngine {
  /** Opens the tables in a folder, which need not exist; without one, tables in memory. */
  open(folder?: string): Promise<Tables>;
}

/** Holds tables that are open. Knows neither signatures nor permissions. */
export interface Tables {
  /** Carries out an operation on a request's parsed body. Answers refusals too. Throws `AwsError` for one that it has not. */
  run(operation: string, input: object): Promise<ActionResponse>;
  /** Names the partition key of a table, or of an index of it; undefined when there is none. */
  partitionKeyOf(table: string, index?: string): Promise<string | undefined>;
  /** Creates a table unless there is one of its name, and waits until it can be used. */
  create(definition: TableDefinition): Promise<void>;
  /** Waits for what is being carried out, and closes the folder. */
  close(): Promise<void>;
}

/** Describes a table in the terms of CreateTable (API version 2012-08-10). */
export interface TableDefinition {
  TableName: string;
  [member: string]: unknown;
}

/** Sets up the emulator's DynamoDB. */
export interface DynamoDb {
  engine: TableEngine;
  /** Tables that are created at the start, unless they are there. */
  tables?: readonly TableDefinition[];
}
