import { createSchema } from './createSchema.ts';
import { inputDocument } from './inputDocument.ts';

/** Holds the contract's inputs, scalars and enums, the only part of it that most REST requests need. */
export const inputSchema = createSchema(inputDocument);
