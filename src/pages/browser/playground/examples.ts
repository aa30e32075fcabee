import type { Example } from './example.ts';
import { conflict, publish, run, update } from './exampleChanges.ts';
import { list, read, whoAmI } from './exampleReads.ts';

/** In the order of the tabs; on a fresh `npm start` they run in this order as they are. */
export const examples: readonly Example[] = [whoAmI, list, read, update, conflict, run, publish];
