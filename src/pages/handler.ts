import { createPagesHandler } from './createPagesHandler.ts';

/** Handles the pages Lambda's events: requests for pages, and for every path that no other Lambda serves. */
export const handler = createPagesHandler(process.env);
