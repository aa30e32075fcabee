import type { ApolloServerPlugin } from '@apollo/server';
import { addDescriptions } from '../contract/addDescriptions.ts';

const introspectionFields = /__(?:schema|type)\b/;

/** Adds the contract's descriptions before a document that may ask for them is answered. */
export const describeForIntrospection: ApolloServerPlugin = {
  requestDidStart: ({ request: { query = '' }, schema }) =>
    introspectionFields.test(query)
      ? addDescriptions(schema).then(() => undefined)
      : Promise.resolve(),
};
