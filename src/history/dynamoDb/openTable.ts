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
import { sendToTable, type TableOperation } from '../../aws/sendToTable.ts';
import { fromAttributes, toAttributes } from './attributes.ts';
import { countedCall, type TableContext } from './countedCall.ts';
import { Placeholders, updateExpressions } from './expressions.ts';
import type { Item, Key, Table } from '../table.ts';

/** Names the table and the client of one caller. */
interface Opened {
  name: string;
  client: DynamoDBClient;
}

/**
 * Opens the table over DynamoDB (API version 2012-08-10) as the client's session. Each call counts as one of the request's.
 * Everything rejects with `TableUnavailable` when DynamoDB refuses, throttles or does not answer until the deadline, and
 * with `SessionError`. A write whose first answer was lost may be REFUSED by what itself has done.
 */
export function openTable({ name: TableName, client }: Opened, context: TableContext): Table {
  const { deadlineMs, traceHeaders } = context;
  const send = <Input extends ServiceInputTypes, Answer extends ServiceOutputTypes>(
    called: { action: string; pk: string },
    operation: Omit<TableOperation<Input, Answer>, 'deadlineMs' | 'traceHeaders'>,
  ) =>
    countedCall(called, context, () =>
      sendToTable(client, { ...operation, deadlineMs, traceHeaders }),
    );
  const write = (pk: string, command: () => PutItemCommand | UpdateItemCommand, action: string) =>
    written(send({ action, pk }, { command: command as () => PutItemCommand, writes: true }));
  const put: Table['put'] = (item, condition = {}) => {
    const input = { TableName, Item: toAttributes(item), ...putCondition(condition) };
    return write(textOf(item, 'pk'), () => new PutItemCommand(input), 'dynamodb:PutItem');
  };
  return {
    get: async (pk, sk) => {
      const input = { TableName, Key: toAttributes({ pk, sk }), ConsistentRead: true };
      const command = () => new GetItemCommand(input);
      const { Item: found } = await send(
        { action: 'dynamodb:GetItem', pk },
        { command, writes: false },
      );
      return found && fromAttributes(found);
    },
    put,
    update: (pk, sk, change) => {
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
      return items.map((item): Key => ({ pk: textOf(item, 'pk'), sk: textOf(item, 'sk') }));
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

function putCondition({
  onlyIfAbsent = false,
  ifRev,
}: NonNullable<Parameters<Table['put']>[1]>): Partial<PutItemCommandInput> {
  if (onlyIfAbsent) return ifAbsent('sk');
  if (ifRev === null) return ifAbsent('rev');
  return ifRev === undefined ? {} : updateExpressions({ ifEquals: { rev: ifRev } });
}

function ifAbsent(name: string): Partial<PutItemCommandInput> {
  const placeholders = new Placeholders();
  const ConditionExpression = `attribute_not_exists(${placeholders.name(name)})`;
  return { ConditionExpression, ...placeholders.input };
}

function textOf(item: Item, name: string): string {
  const { [name]: value } = item;
  return typeof value === 'string' ? value : '';
}

async function written(sent: Promise<unknown>): Promise<'DONE' | 'REFUSED'> {
  try {
    await sent;
    return 'DONE';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'REFUSED';
    throw error;
  }
}
