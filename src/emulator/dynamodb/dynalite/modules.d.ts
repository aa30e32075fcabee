/** Types what is used of dynalite 4.0.0, which has no types. */

declare module 'dynalite/db/index.js' {
  export type Done<Result> = (error: unknown, result: Result) => void;

  export interface Described {
    TableName: string;
    TableStatus: string;
    KeySchema: { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[];
    GlobalSecondaryIndexes?: Described[];
    LocalSecondaryIndexes?: Described[];
    IndexName?: string;
    IndexStatus?: string;
  }

  export interface Level {
    open(): Promise<void>;
    close(): Promise<void>;
    put(key: string, value: unknown): Promise<void>;
    clear(range: { gte: string; lt: string }): Promise<void>;
    values(range: { gte: string; lt: string }): AsyncIterable<unknown>;
  }
  export interface Store {
    db: Level;
    tableDb: { awsAccountId: string; get(name: string, done: Done<Described | undefined>): void };
  }
  const dynalite: {
    create(options: { path?: string; createTableMs: number; deleteTableMs: number }): Store;
    /** Writes the entries of one item in all indexes of its table. */
    updateIndexes(
      store: Store,
      table: Described,
      items: unknown,
      item: unknown,
      done: Done<void>,
    ): void;
  };
  export default dynalite;
}

declare module 'dynalite/actions/*.js' {
  import type { Done, Store } from 'dynalite/db/index.js';
  export type Action = (store: Store, input: object, done: Done<object>) => void;
  const action: Action;
  export default action;
}

declare module 'dynalite/validations/*.js' {
  /** What an operation's input must be. */
  export interface Checks {
    types: object;
    custom: unknown;
  }
  const checks: Checks;
  export default checks;
}

declare module 'dynalite/validations/index.js' {
  import type { Store } from 'dynalite/db/index.js';
  const validations: {
    checkTypes(input: object, types: object): object;
    checkValidations(input: object, types: object, custom: unknown, store: Store): void;
  };
  export default validations;
}
