import {
  functionNamesQuery,
  functionStateQuery,
  testCasesQuery,
  type ContentFragment,
  type FunctionStateQuery,
} from '../documents.generated.ts';
import { CommandError } from '../commandError.ts';
import type { Gateway, Read } from '../gateway/gateway.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';

/** Holds one stage of a function as the gateway has it. */
export interface RemoteContent {
  etag: string;
  code: Buffer;
  comment: string;
  runtimeName: string;
  keyValueStoreArns: readonly string[];
}

/** Holds a test case as the gateway has it. */
export interface RemoteTest {
  name: string;
  event: unknown;
  expect: { output: unknown; functionError: string | null };
  ignore: readonly string[];
  maxComputeUtilization: number | null;
  rev: number;
}

/** Holds a function as the gateway has it. `tests` is undefined where the gateway keeps none. */
export interface RemoteFunction {
  name: string;
  development?: RemoteContent;
  live?: RemoteContent;
  tags?: Readonly<Record<string, string>>;
  tests?: readonly RemoteTest[];
}

/** Lists the names of all functions that the caller may read, sorted. */
export async function remoteNames(gateway: Gateway): Promise<string[]> {
  const names: string[] = [];
  let after: string | null = null;
  do {
    const page = await readPage(gateway, after);
    names.push(...page.nodes.map(({ name }) => name));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return names.toSorted();
}

async function readPage(gateway: Gateway, after: string | null) {
  const { data, failed } = await gateway.query(functionNamesQuery, { after });
  if (data.functions) return data.functions;
  throw new CommandError(
    `The functions could not be listed (${[...failed.values()].join(', ')}).`,
    'Try again later.',
  );
}

/** Reads a function with both stages and its test cases. Throws `CommandError`. */
export async function readRemote(
  gateway: Gateway,
  name: string,
  { tags = true, tests = true }: { tags?: boolean; tests?: boolean } = {},
): Promise<RemoteFunction> {
  const [state, cases] = await Promise.all([
    gateway.query(functionStateQuery, { name, tags }),
    tests ? gateway.query(testCasesQuery, { name }) : undefined,
  ]);
  const found = cases?.data.testCases;
  const refused = cases?.failed.get('testCases');
  if (refused !== undefined && refused !== 'UnsupportedOperation')
    throw new CommandError(
      `The test cases of ${name} could not be read (${refused}).`,
      'Try again later.',
    );
  return { name, ...stagesOf(state, name), ...(found && { tests: found }) };
}

function stagesOf(
  { data, failed }: Read<FunctionStateQuery>,
  name: string,
): Omit<RemoteFunction, 'name'> {
  const read = data.function;
  if (!read) throw new CommandError(`${name} could not be read.`, 'Try again later.');
  if (read.__typename === 'NoSuchFunctionExists') return {};
  if (isProblem(read)) throw toCommandError(read, `${name}: `);
  const [lost] = failed;
  if (lost)
    throw new CommandError(
      `${name} could not be read whole: ${lost[0]} (${lost[1]}).`,
      'Try again later.',
    );
  const { counterpart, tags } = read;
  return {
    development: contentOf(read),
    ...(counterpart && { live: contentOf(counterpart) }),
    ...(tags && { tags: Object.fromEntries(tags.map(({ key, value }) => [key, value])) }),
  };
}

/** Takes over a stage. The code and its ETag are there, as nothing failed. */
export function contentOf({
  etag,
  code,
  comment,
  runtimeName,
  keyValueStoreArns,
}: ContentFragment): RemoteContent {
  return {
    etag: etag ?? '',
    code: Buffer.from(code?.base64 ?? '', 'base64'),
    comment,
    runtimeName,
    keyValueStoreArns,
  };
}
