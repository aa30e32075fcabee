import {
  GraphQLError,
  Kind,
  visit,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
} from 'graphql';
import { measureDocument, type DocumentSize } from './documentSize.ts';

/** Recognises the error that graphql-js adds when variables have more errors than it lists. */
export function isLastOfMany({ message }: { message: string }): boolean {
  return message.startsWith('Too many errors processing variables');
}

/** Bounds a document before it is parsed to its end. */
export const parseOptions = { maxTokens: 2_000 };

/** Bounds the errors of a document at four: graphql-js adds a fifth that says that there are more. */
const maxErrors = 4;
export const validationOptions = { maxErrors, hideSuggestions: true };
export const executionOptions = { maxCoercionErrors: maxErrors, hideSuggestions: true };

export const maxOperations = 5;
export const maxDirectives = 20;
export const maxDirectivesOfNode = 4;

/**
 * Bounds all operations of a document together, with fragments in place of their spreads. Depth and width are those of
 * the largest operation.
 */
export const documentLimits: Readonly<Record<keyof DocumentSize, { most: number; words: string }>> =
  {
    selections: { most: 2_000, words: 'selections once its fragments are in place' },
    fields: { most: 300, words: 'fields' },
    aliases: { most: 30, words: 'aliases' },
    depth: { most: 12, words: 'levels of fields' },
    width: { most: 10, words: 'root fields in an operation' },
  };

/**
 * Refuses large documents, as a validation rule. It runs before every other rule: it measures the whole document at its
 * root, and for one that is too large gives `null`, so that no other rule visits it.
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

/**
 * Gives the fault of a document with an operation of a root type that the contract lacks. graphql-js would refuse it
 * only when it executes.
 */
function unknownKind({ definitions }: DocumentNode, schema: GraphQLSchema): string | undefined {
  const unknown = definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && !schema.getRootType(node.operation),
  );
  return unknown ? 'There are queries and mutations, but no subscriptions.' : undefined;
}

/** Says what a document has too much of; undefined when it is within all limits. */
function excessOf(document: DocumentNode): string | undefined {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length > maxOperations) return tooMany(maxOperations, 'operations');
  const size = measureDocument(document);
  for (const [name, { most, words }] of Object.entries(documentLimits)) {
    if (size[name as keyof DocumentSize] > most) return tooMany(most, words); // a key of the same record
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
