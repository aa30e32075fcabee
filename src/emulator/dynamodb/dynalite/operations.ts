import type { Action } from 'dynalite/actions/getItem.js';
import type { Checks } from 'dynalite/validations/getItem.js';

/** Loads dynalite's modules of one operation: what carries it out, and what checks its input. */
type Operation = readonly [() => Promise<{ default: Action }>, () => Promise<{ default: Checks }>];

/** Lists the operations of DynamoDB that are emulated. */
export const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  [
    'BatchGetItem',
    [
      () => import('dynalite/actions/batchGetItem.js'),
      () => import('dynalite/validations/batchGetItem.js'),
    ],
  ],
  [
    'BatchWriteItem',
    [
      () => import('dynalite/actions/batchWriteItem.js'),
      () => import('dynalite/validations/batchWriteItem.js'),
    ],
  ],
  [
    'CreateTable',
    [
      () => import('dynalite/actions/createTable.js'),
      () => import('dynalite/validations/createTable.js'),
    ],
  ],
  [
    'DeleteItem',
    [
      () => import('dynalite/actions/deleteItem.js'),
      () => import('dynalite/validations/deleteItem.js'),
    ],
  ],
  [
    'DeleteTable',
    [
      () => import('dynalite/actions/deleteTable.js'),
      () => import('dynalite/validations/deleteTable.js'),
    ],
  ],
  [
    'DescribeTable',
    [
      () => import('dynalite/actions/describeTable.js'),
      () => import('dynalite/validations/describeTable.js'),
    ],
  ],
  [
    'GetItem',
    [() => import('dynalite/actions/getItem.js'), () => import('dynalite/validations/getItem.js')],
  ],
  [
    'ListTables',
    [
      () => import('dynalite/actions/listTables.js'),
      () => import('dynalite/validations/listTables.js'),
    ],
  ],
  [
    'PutItem',
    [() => import('dynalite/actions/putItem.js'), () => import('dynalite/validations/putItem.js')],
  ],
  [
    'Query',
    [() => import('dynalite/actions/query.js'), () => import('dynalite/validations/query.js')],
  ],
  [
    'Scan',
    [() => import('dynalite/actions/scan.js'), () => import('dynalite/validations/scan.js')],
  ],
  [
    'UpdateItem',
    [
      () => import('dynalite/actions/updateItem.js'),
      () => import('dynalite/validations/updateItem.js'),
    ],
  ],
]);
