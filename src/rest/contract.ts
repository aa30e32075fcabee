import { createSchema } from '../schema.ts';

/** The contract, built once for all of this face. */
export const contract = createSchema();
