import { conflict, publish, run, update } from './exampleChanges.ts';
import { list, read, whoAmI } from './exampleReads.ts';

/** An example of GraphiQL's, in a tab of its own. Its operation's name is the tab's title. */
export interface Example {
  query: string;
  /** JSON; comments are allowed. */
  variables?: string;
}

/** In the order of the tabs; on a fresh `npm start` they run in this order as they are. */
export const examples: readonly Example[] = [whoAmI, list, read, update, conflict, run, publish];
