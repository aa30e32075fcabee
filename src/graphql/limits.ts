import {
  GraphQLError,
  Kind,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';
import { extentOf, type Extent } from './documentSize.ts';

/** What graphql-js says last when there are more errors in variables than it tells, and gives no place for. */
export function isLastOfMany({ message }: { message: string }): boolean {
  return message.startsWith('Too many errors processing variables');
}

/** What a document may have before anything looks at it in earnest. */
export const parseOptions = { maxTokens: 2_000 };

/** graphql-js adds one that says that there are more: five in all. */
const maxErrors = 4;
export const validationOptions = { maxErrors, hideSuggestions: true };
export const executionOptions = { maxCoercionErrors: maxErrors, hideSuggestions: true };

const maxOperations = 5;
const maxDirectives = 20;
const maxDirectivesOfNode = 4;

/** Over all operations of a document, with fragments in place of their spreads; depth and root fields of the largest. */
const maxima: Readonly<Record<keyof Extent, { most: number; words: string }>> = {
  selections: { most: 2_000, words: 'selections once its fragments are in place' },
  fields: { most: 300, words: 'fields' },
  aliases: { most: 30, words: 'aliases' },
  depth: { most: 12, words: 'levels of fields' },
  width: { most: 10, words: 'root fields in an operation' },
};

/**
 * A validation rule that keeps large documents from work. It looks first and alone: on the way into the document it
 * measures all of it, and when it is too large, `null` takes the document from every other rule.
 */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document: (document) => {
      const fault = unknownKind(document, context.getSchema()) ?? excessOf(document);
      if (fault === undefined) return undefined;
      context.reportError(new GraphQLError(fault));
      return null;
    },
  };
}

/** graphql-js finds out only when it executes, and calls it no error of the request. */
function unknownKind({ definitions }: DocumentNode, schema: GraphQLSchema): string | undefined {
  const unknown = definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && !schema.getRootType(node.operation),
  );
  return unknown ? 'There are queries and mutations, but no subscriptions.' : undefined;
}

/** What a document has too much of, in words. */
function excessOf(document: DocumentNode): string | undefined {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length > maxOperations) return tooMany(maxOperations, 'operations');
  const extent = extentOf(document);
  for (const [name, { most, words }] of Object.entries(maxima)) {
    if (extent[name as keyof Extent] > most) return tooMany(most, words); // a key of the same record
  }
  return excessOfDirectives(document);
}

function tooMany(most: number, words: string): string {
  return `A document may have ${most} ${words}.`;
}

function excessOfDirectives(document: DocumentNode): string | undefined {
  let total = 0;
  let mostOfNode = 0;
  visit(document, {
    enter: (node) => {
      const { length } = ('directives' in node && node.directives) || [];
      total += length;
      mostOfNode = Math.max(mostOfNode, length);
    },
  });
  if (mostOfNode > maxDirectivesOfNode)
    return tooMany(maxDirectivesOfNode, 'directives in one place');
  return total > maxDirectives ? tooMany(maxDirectives, 'directives') : undefined;
}
