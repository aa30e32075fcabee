/** graphql-http on Hono, with the functions that it lets one replace keeping what they gave for a document. */
import { parse, validate, type DocumentNode, type GraphQLError } from 'graphql';
import { graphqlHttpHandler } from './graphqlHttpHandler.ts';

const documents = new Map<unknown, DocumentNode>();
const verdicts = new WeakMap<DocumentNode, readonly GraphQLError[]>();

export const handler = graphqlHttpHandler({
  parse: (source, options) => {
    const document = documents.get(source) ?? parse(source, options);
    documents.set(source, document);
    return document;
  },
  validate: (schema, document, rules) => {
    const verdict = verdicts.get(document) ?? validate(schema, document, rules);
    verdicts.set(document, verdict);
    return verdict;
  },
});
