import type { Example } from './example.ts';
import { mergeConflict, publishFunction, testFunction, updateFunction } from './exampleChanges.ts';
import { deployFunction, saveTestCase } from './exampleDeploys.ts';
import { listVersions, restoreFunction } from './exampleHistory.ts';
import { checkFunction, listFunctions, readFunction, whoAmI } from './exampleReads.ts';

/** Holds the examples in the order of their tabs. After a fresh `npm start` they run in this order without changes. */
export const examples: readonly Example[] = [
  whoAmI,
  listFunctions,
  readFunction,
  updateFunction,
  mergeConflict,
  testFunction,
  publishFunction,
  checkFunction,
  listVersions,
  restoreFunction,
  saveTestCase,
  deployFunction,
];
