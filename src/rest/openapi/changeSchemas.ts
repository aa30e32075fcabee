import type { GraphQLNamedType } from 'graphql';
import { objectSchema, ref, type JsonSchema, type ObjectSchema } from './jsonSchema.ts';

const versionNumber = { type: ['integer', 'null'] };

const version = {
  ...versionNumber,
  description:
    'The number of the version that the history has recorded for this change. Null if the gateway keeps no history.',
};

const previousLiveOfSteps = {
  ...versionNumber,
  description:
    'The number of the version that was LIVE before. Null if nothing was published, if there was none, or if the history does not know it.',
};

/**
 * Makes the schemas of a function after a change. Each is one flat object, from which a generator makes one type. Versions
 * are told by their numbers.
 */
export function changeSchemas(
  functionSchema: JsonSchema,
  type: (name: string) => GraphQLNamedType,
): Record<string, JsonSchema> {
  const recovered = propertiesOf(type('UpdateFunctionSuccess'), ['recovered']);
  const changed = extended(functionSchema, {
    description: 'One stage of a function after a change.',
    properties: { ...recovered, version },
  });
  return {
    ChangedFunction: changed,
    PublishedFunction: extended(changed, {
      description: 'The LIVE stage of a function after its publication.',
      properties: {
        previousLive: {
          ...versionNumber,
          description:
            'The number of the version that was LIVE before. Null if there was none, or if the history does not know it.',
        },
      },
    }),
    RestoredFunction: extended(changed, {
      description: 'The DEVELOPMENT stage of a function with the content of a former version.',
      properties: restoredProperties(type('RestoreFunctionSuccess')),
    }),
    DeployedFunction: extended(changed, {
      description: 'The DEVELOPMENT stage of a function with content that has passed.',
      properties: deployedProperties(type('DeployFunctionSuccess')),
    }),
  };
}

function restoredProperties(success: GraphQLNamedType) {
  const number = { description: 'The number of the version whose content was restored.' };
  return {
    restored: { type: 'integer', ...number },
    live: {
      anyOf: [ref('CloudFrontFunction'), { type: 'null' }],
      description: 'The LIVE stage after its publication. Null if no publication was asked for.',
    },
    previousLive: previousLiveOfSteps,
    ...propertiesOf(success, ['keyValueStoresNotRestored']),
  };
}

function deployedProperties(success: GraphQLNamedType) {
  return {
    ...propertiesOf(success, ['live', 'testRun']),
    published: {
      ...versionNumber,
      description:
        'The number of the version that the history has recorded for the publication. Null if nothing was published.',
    },
    previousLive: previousLiveOfSteps,
    ...propertiesOf(success, ['resumed']),
  };
}

/** Gives the schemas of some fields of a type. */
export function propertiesOf(type: GraphQLNamedType, only: string[]): Record<string, JsonSchema> {
  return (objectSchema(type, { only }) as unknown as ObjectSchema).properties; // as made there
}

/** Adds members, all required, to an object's schema. */
export function extended(
  schema: JsonSchema,
  { description, properties }: { description: string; properties: Record<string, JsonSchema> },
): JsonSchema {
  const own = schema as unknown as ObjectSchema; // as made by objectSchema
  return {
    ...schema,
    description,
    properties: { ...own.properties, ...properties },
    required: [...own.required, ...Object.keys(properties)],
  };
}
