import { createPagesHandler } from './createPagesHandler.ts';

/** Is the Lambda entry of the pages and of every address that no other Lambda has. */
export const handler = createPagesHandler(process.env);
