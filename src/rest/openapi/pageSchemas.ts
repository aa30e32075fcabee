import { ref } from './jsonSchema.ts';

/** Describes the cursor of a page. */
export const nextCursor = {
  type: ['string', 'null'],
  description: 'The cursor of the next page, to be sent as `cursor`. Null on the last page.',
};

/** Describes a page of functions. */
export const pageSchema = {
  type: 'object',
  description: 'A page of functions, one entry for each stage.',
  properties: { items: { type: 'array', items: ref('CloudFrontFunction') }, nextCursor },
  required: ['items', 'nextCursor'],
};

/** Describes a page of versions. */
export const versionPageSchema = {
  type: 'object',
  description: 'A page of versions, newest first.',
  properties: {
    items: { type: 'array', items: ref('FunctionVersion') },
    nextCursor,
    unrecorded: {
      type: ['array', 'null'],
      items: ref('CloudFrontFunction'),
      description: `The stages as they are now that the history does not have yet: they were changed elsewhere. The next
sweep, or the next change through the gateway, records them. Only the first page has this member. Null if they could not be
read.`,
    },
  },
  required: ['items', 'nextCursor'],
};

/** Describes the test cases of a function. */
const testCaseListSchema = {
  type: 'object',
  description: 'The test cases of a function, sorted by name, without their events.',
  properties: { items: { type: 'array', items: ref('TestCase') } },
  required: ['items'],
};

/** Describes where a function is used. */
const associationListSchema = {
  type: 'object',
  description: 'Where a function is used: one entry for each event type of each cache behavior.',
  properties: { items: { type: 'array', items: ref('FunctionAssociation') } },
  required: ['items'],
};

/** Describes the tags of a function. */
const tagListSchema = {
  type: 'object',
  description: 'The tags of a function, sorted by key.',
  properties: { items: { type: 'array', items: ref('Tag') } },
  required: ['items'],
};

/** Holds the lists that have no pages. */
export const listSchemas = {
  TestCaseList: testCaseListSchema,
  AssociationList: associationListSchema,
  TagList: tagListSchema,
};
