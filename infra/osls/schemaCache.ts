import { resolve } from 'node:path';

/** Lets osls keep what it compiles of its schema, 8 MB in some seconds, here in place of the user's home: environment variables. */
export const schemaCache = { SLS_SCHEMA_CACHE_BASE_DIR: resolve('node_modules/.cache') };
