import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import dynalite, { type Described, type Done, type Store } from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';
import type { ActionResponse } from '../../action.ts';
import { AwsError } from '../../awsError.ts';
import { operations } from './operations.ts';
import { repairTables } from './repairTables.ts';
import type { TableDefinition, TableEngine, Tables } from '../tableEngine.ts';
import { openFolder } from '../tablesFolder.ts';

/**
 * Keeps tables by dynalite, for the emulator's option `dynamoDb`; the emulator without it does not load this file.
 * dynalite's server is not used: it would be a second, open way to the tables, and a failure of it ends the process.
 */
export const dynaliteEngine: TableEngine = {
  open: async (folder) => {
    const options = { createTableMs: 0, deleteTableMs: 0 };
    if (folder === undefined) return tablesOf(dynalite.create(options), () => undefined);
    const { path, wasClosed, opened, closed } = openFolder(folder);
    const store = dynalite.create({ ...options, path });
    await store.db.open();
    opened();
    if (!wasClosed) await repairTables(store);
    return tablesOf(store, closed);
  },
};

function tablesOf(store: Store, closed: () => void): Tables {
  store.tableDb.awsAccountId = '123456789012';
  const running = new Set<Promise<unknown>>();
  const close = async () => {
    await Promise.allSettled(running);
    await store.db.close();
    closed();
  };
  let closing: Promise<void> | undefined;
  return {
    run: (operation, input) => {
      const done = run(operation, input, store);
      running.add(done);
      const settle = () => running.delete(done);
      done.then(settle, settle);
      return done;
    },
    partitionKeyOf: async (name, index) => {
      const table = await called<Described | undefined>((done) => store.tableDb.get(name, done));
      const { GlobalSecondaryIndexes = [], LocalSecondaryIndexes = [] } = table ?? {};
      const indexes = [...GlobalSecondaryIndexes, ...LocalSecondaryIndexes];
      const keyed = index === undefined ? table : indexes.find((each) => each.IndexName === index);
      return keyed?.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName;
    },
    create: (definition) => create(definition, store),
    close: () => (closing ??= close()),
  };
}

async function create(definition: TableDefinition, store: Store): Promise<void> {
  const { TableName: name } = definition;
  const described = () => called<Described | undefined>((done) => store.tableDb.get(name, done));
  if (!(await described())) {
    const { status, body } = await run('CreateTable', definition, store);
    if (status !== 200) throw new Error(`The table ${name} cannot be created: ${String(body)}`);
  }
  // It has another status first, even with `createTableMs: 0`.
  while ((await described())?.TableStatus !== 'ACTIVE') await setImmediate();
}

/** Holds what dynalite throws for a refusal. */
interface Refusal {
  statusCode: number;
  body: object;
}

async function run(operation: string, input: object, store: Store): Promise<ActionResponse> {
  const [loadAction, loadChecks] = operations.get(operation) ?? [];
  if (!loadAction || !loadChecks)
    throw new AwsError('NotImplemented', `The emulator does not emulate ${operation} of DynamoDB.`);
  const [{ default: act }, { default: checks }] = await Promise.all([loadAction(), loadChecks()]);
  try {
    const checked = validations.checkTypes(input, checks.types);
    validations.checkValidations(checked, checks.types, checks.custom, store);
    return answer(200, await called((done) => act(store, checked, done)));
  } catch (error) {
    if (isRefusal(error)) return answer(error.statusCode, error.body);
    throw error;
  }
}

function isRefusal(error: unknown): error is Refusal {
  return typeof error === 'object' && error !== null && 'statusCode' in error && 'body' in error;
}

/** Adds the checksum by which the SDK knows a whole answer. */
function answer(status: number, output: object): ActionResponse {
  const body = JSON.stringify(output);
  return { status, headers: { 'x-amz-crc32': String(crc32(body)) }, body };
}

/** Calls a function that takes a callback. */
function called<Result>(call: (done: Done<Result>) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    call((error, result) => (error ? reject(error) : resolve(result)));
  });
}
