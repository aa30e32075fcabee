/** Holds attributes, as `{"pk": {"S": "team-a-1"}}`. */
type Attributes = Readonly<Record<string, unknown>>;

/** Holds the members of a request's body that name partitions. */
export interface KeyedInput {
  Key?: Attributes;
  Item?: Attributes;
  KeyConditionExpression?: unknown;
  ExpressionAttributeNames?: Readonly<Record<string, unknown>>;
  ExpressionAttributeValues?: Attributes;
}

/** Holds one request of BatchWriteItem. */
interface WriteRequest {
  PutRequest?: { Item?: Attributes };
  DeleteRequest?: { Key?: Attributes };
}

/** Stands for a partition that cannot be told: only a pattern for all of them matches it. */
const unknown = '';

/**
 * Gives the values of IAM's condition key `dynamodb:LeadingKeys` for an operation on one table: the partition keys of
 * what it reads or writes. Gives undefined for an operation that names none, such as Scan: then the request does not have the condition key.
 * Source: DynamoDB developer guide, "Using IAM policy conditions for fine-grained access control".
 */
export function leadingKeys(
  operation: string,
  input: KeyedInput,
  partitionKey: string,
): string[] | undefined {
  switch (operation) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [keyOf(input.Key, partitionKey)];
    case 'PutItem':
      return [keyOf(input.Item, partitionKey)];
    case 'Query':
      return queriedKeys(input, partitionKey);
    default:
      return undefined;
  }
}

/** Gives those of BatchGetItem or BatchWriteItem for the requests to one table. */
export function leadingKeysOfBatch(requests: unknown, partitionKey: string): string[] {
  const { Keys } = requests as { Keys?: Attributes[] }; // dynalite refuses another form
  if (Array.isArray(Keys)) return Keys.map((key) => keyOf(key, partitionKey));
  if (!Array.isArray(requests)) return [unknown];
  return (requests as WriteRequest[]).map(({ PutRequest, DeleteRequest }) =>
    keyOf(PutRequest?.Item ?? DeleteRequest?.Key, partitionKey),
  );
}

/** Gives the value of a string, number or binary attribute. */
function keyOf(attributes: Attributes | undefined, name: string): string {
  const attribute = attributes?.[name];
  const [value] = typeof attribute === 'object' && attribute ? Object.values(attribute) : [];
  return typeof value === 'string' ? value : unknown;
}

/** Finds all values that a Query compares the partition key with: `#pk = :pk`, or the other way round. */
function queriedKeys(input: KeyedInput, partitionKey: string): string[] {
  const { KeyConditionExpression: expression, ExpressionAttributeNames: names = {} } = input;
  if (typeof expression !== 'string') return [unknown];
  const equations = [
    ...expression.matchAll(/(?<name>[#\w.-]+)\s*=\s*(?<value>:\w+)/g),
    ...expression.matchAll(/(?<value>:\w+)\s*=\s*(?<name>[#\w.-]+)/g),
  ];
  const found = equations.flatMap(({ groups: { name = '', value = '' } = {} }) =>
    (name.startsWith('#') ? names[name] : name) === partitionKey
      ? [keyOf(input.ExpressionAttributeValues, value)]
      : [],
  );
  return found.length > 0 ? found : [unknown];
}
