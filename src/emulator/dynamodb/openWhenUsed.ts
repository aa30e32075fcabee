import type { TableEngine, Tables } from './tableEngine.ts';

/** Opens tables in memory at their first use: to load the library takes a third of the emulator's start. */
export function openWhenUsed(engine: TableEngine): Tables {
  let opened: Promise<Tables> | undefined;
  const open = () => (opened ??= engine.open());
  return {
    run: async (operation, input) => (await open()).run(operation, input),
    partitionKeyOf: async (table, index) => (await open()).partitionKeyOf(table, index),
    create: async (definition) => (await open()).create(definition),
    close: async () => (await opened)?.close(),
  };
}
