import type { TableEngine } from '../../src/emulator/index.ts';

type Attributes = Record<string, { S?: string }>;

/** Names what of an operation's input is looked at. */
interface Input {
  Item?: Attributes;
  Key?: Attributes;
  UpdateExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Attributes;
}

const placeOf = ({ pk, sk }: Attributes): string => `${pk?.S} ${sk?.S}`;

/** Finds the items that a Query of the history asks for: its values are the partition and the beginning of the sort key. */
function find(items: ReadonlyMap<string, Attributes>, { ExpressionAttributeValues: given }: Input) {
  const [pk, prefix] = Object.values(given ?? {});
  const found = [...items].filter(([place]) => place.startsWith(`${pk?.S} ${prefix?.S}`));
  return found.toSorted(([one], [other]) => (one < other ? 1 : -1)).map(([, item]) => item);
}

/** Carries out the assignments of an UpdateItem of the history, without its condition and removals. */
function assign(item: Attributes, { UpdateExpression = '', ...input }: Input): void {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = input;
  for (const [, name = '', value = ''] of UpdateExpression.matchAll(/(#\w+) = (:\w+)/g))
    Object.assign(item, { [names[name] ?? '']: values[value] });
}

/**
 * Stands in for dynalite where there is none, as in the Lambda `caches`: keeps the items of one table, and knows as much of
 * DynamoDB as the history needs to record the events that a code cache is made of.
 */
export const memoryTables: TableEngine = {
  open: () => {
    const items = new Map<string, Attributes>();
    const run = (operation: string, input: Input): object => {
      const { Item: item, Key: key } = input;
      if (operation === 'Query') return { Items: find(items, input) };
      if (operation === 'GetItem' && key) return { Item: items.get(placeOf(key)) };
      if (operation === 'PutItem' && item) items.set(placeOf(item), item);
      if (operation === 'UpdateItem' && key) assign(items.get(placeOf(key)) ?? {}, input);
      return {};
    };
    return Promise.resolve({
      run: (operation, input) =>
        Promise.resolve({ status: 200, body: JSON.stringify(run(operation, input)) }),
      partitionKeyOf: () => Promise.resolve('pk'),
      create: () => Promise.resolve(),
      close: () => Promise.resolve(),
    });
  },
};
