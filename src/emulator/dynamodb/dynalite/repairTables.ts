import dynalite, { type Described, type Store } from 'dynalite/db/index.js';

/** Ends a range of keys that begin alike. */
const last = '\xFF';

/**
 * Makes tables whole again after the process was killed. dynalite writes the entries of an index before the item itself,
 * and a table's final status after the table.
 */
export async function repairTables(store: Store): Promise<void> {
  const { db } = store;
  await db.clear({ gte: 'index-', lt: `index-${last}` });
  for await (const value of db.values({ gte: 'table~', lt: `table~${last}` })) {
    const table = value as Described; // as dynalite has written it
    table.TableStatus = 'ACTIVE';
    for (const index of table.GlobalSecondaryIndexes ?? []) index.IndexStatus = 'ACTIVE';
    const { TableName } = table;
    await db.put(`table~${TableName}`, table);
    const items = { gte: `item-${TableName}~`, lt: `item-${TableName}~${last}` };
    for await (const item of db.values(items)) {
      await new Promise<void>((resolve, reject) => {
        dynalite.updateIndexes(store, table, undefined, item, (error) =>
          error ? reject(error) : resolve(),
        );
      });
    }
  }
}
