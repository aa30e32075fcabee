import type { TableEngine } from '../../src/emulator/index.ts';

/**
 * Stands in for dynalite where there is none, as in the Lambda `caches`: takes whatever is written, and finds nothing. It
 * is enough for the code that a code cache is made of to run.
 */
export const emptyTables: TableEngine = {
  open: () =>
    Promise.resolve({
      run: (operation) => {
        const body = operation === 'Query' ? '{"Count":0,"Items":[],"ScannedCount":0}' : '{}';
        return Promise.resolve({ status: 200, body });
      },
      partitionKeyOf: () => Promise.resolve('pk'),
      create: () => Promise.resolve(),
      close: () => Promise.resolve(),
    }),
};
