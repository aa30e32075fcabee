import {
  ConditionalCheckFailedException,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
  type DynamoDBClient,
  type PutItemCommandInput,
  type QueryCommandInput,
  type QueryCommandOutput,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-dynamodb';
import { sendToTable, type TableOperation } from '../aws/sendToTable.ts';
import { fromAttributes, toAttributes } from './attributes.ts';
import { countedCall } from './countedCall.ts';
import { Placeholders, updateExpressions } from './expressions.ts';
import type { Item, Key, Table, TableContext, Written } from './table.ts';

/** Names the table and the client of one caller. */
interface Opened {
  name: string;
  client: DynamoDBClient;
}

/** Makes the table over DynamoDB (API version 2012-08-10). Each of its calls counts as one of the request's. */
export function createTable({ name: TableName, client }: Opened, context: TableContext): Table {
  const send = <Input extends ServiceInputTypes, Answer extends ServiceOutputTypes>(
    called: { action: string; pk: string },
    operation: Omit<TableOperation<Input, Answer>, 'deadlineMs'>,
  ) =>
    countedCall(called, context, () =>
      sendToTable(client, { ...operation, deadlineMs: context.deadlineMs }),
    );
  const write = (pk: string, command: () => PutItemCommand | UpdateItemCommand, action: string) =>
    written(send({ action, pk }, { command: command as () => PutItemCommand, writes: true }));
  const put = (item: Item & Key, condition: Partial<PutItemCommandInput>) => {
    const input = { TableName, Item: toAttributes(item), ...condition };
    return write(item.pk, () => new PutItemCommand(input), 'dynamodb:PutItem');
  };
  return {
    get: async ({ pk, sk }) => {
      const input = { TableName, Key: toAttributes({ pk, sk }), ConsistentRead: true };
      const command = () => new GetItemCommand(input);
      const { Item: found } = await send(
        { action: 'dynamodb:GetItem', pk },
        { command, writes: false },
      );
      return found && fromAttributes(found);
    },
    put: (item, { onlyIfAbsent = false } = {}) => put(item, onlyIfAbsent ? ifAbsent('sk') : {}),
    putIfRev: (item, rev) => put(item, rev === undefined ? ifAbsent('rev') : ifEqual('rev', rev)),
    update: ({ pk, sk }, change) => {
      const input = { TableName, Key: toAttributes({ pk, sk }), ...updateExpressions(change) };
      return write(pk, () => new UpdateItemCommand(input), 'dynamodb:UpdateItem');
    },
    ...queriesOf(TableName, (pk, input) =>
      send(
        { action: 'dynamodb:Query', pk },
        { command: () => new QueryCommand(input), writes: false },
      ),
    ),
  };
}

type SendQuery = (
  pk: string,
  input: QueryCommandInput,
) => Promise<Pick<QueryCommandOutput, 'Items' | 'LastEvaluatedKey'>>;

function queriesOf(TableName: string, send: SendQuery): Pick<Table, 'query' | 'open'> {
  return {
    query: async (pk, { prefix, before, limit }) => {
      const placeholders = new Placeholders();
      const KeyConditionExpression = `${placeholders.name('pk')} = ${placeholders.value(pk)} AND begins_with(${placeholders.name('sk')}, ${placeholders.value(prefix)})`;
      const input = {
        TableName,
        KeyConditionExpression,
        ...placeholders.input,
        ConsistentRead: true,
        ScanIndexForward: false,
        ...(before !== undefined && { ExclusiveStartKey: toAttributes({ pk, sk: before }) }),
      };
      return allPages(input, (page) => send(pk, page), limit);
    },
    open: async () => {
      const placeholders = new Placeholders();
      const KeyConditionExpression = `${placeholders.name('open')} = ${placeholders.value('open')}`;
      const input = { TableName, IndexName: 'open', KeyConditionExpression, ...placeholders.input };
      const items = await allPages(input, (page) => send('', page), Number.POSITIVE_INFINITY);
      return items.map(({ pk, sk }) => ({ pk, sk }) as Key); // the table's keys are text
    },
  };
}

/** Reads pages, which end at 1 MB, until there are as many items as asked for, or no more. */
async function allPages(
  input: QueryCommandInput,
  send: (page: QueryCommandInput) => ReturnType<SendQuery>,
  limit: number,
): Promise<Item[]> {
  const items: Item[] = [];
  let start = input.ExclusiveStartKey;
  do {
    const Limit = limit - items.length;
    const page = { ...input, ExclusiveStartKey: start, ...(Number.isFinite(Limit) && { Limit }) };
    const { Items = [], LastEvaluatedKey } = await send(page);
    items.push(...Items.map(fromAttributes));
    start = LastEvaluatedKey;
  } while (start && items.length < limit);
  return items;
}

function ifAbsent(name: string): Partial<PutItemCommandInput> {
  const placeholders = new Placeholders();
  const ConditionExpression = `attribute_not_exists(${placeholders.name(name)})`;
  return { ConditionExpression, ...placeholders.input };
}

function ifEqual(name: string, value: number): Partial<PutItemCommandInput> {
  return updateExpressions({ ifEquals: { [name]: value } });
}

async function written(sent: Promise<unknown>): Promise<Written> {
  try {
    await sent;
    return 'DONE';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'REFUSED';
    throw error;
  }
}
