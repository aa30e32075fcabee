import { Kind, type DefinitionNode, type DocumentNode } from 'graphql';
import { argumentsTypeName } from './inputTypes.ts';
import { sdlDocument } from './sdlDocument.ts';

const inputKinds: ReadonlySet<Kind> = new Set([
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
]);

/** Gives a definition itself if its kind can be input, and for `Query` an input type of each field's arguments. */
function inputDefinitionsOf(definition: DefinitionNode): DefinitionNode[] {
  if (inputKinds.has(definition.kind)) return [definition];
  const isQuery =
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query';
  const { fields = [] } = isQuery ? definition : {};
  return fields.map(({ name, arguments: own = [] }) => ({
    kind: Kind.INPUT_OBJECT_TYPE_DEFINITION,
    name: { kind: Kind.NAME, value: argumentsTypeName(name.value) },
    fields: own,
  }));
}

/** Holds the part of the contract that can be input. The bundles hold it as a literal, made when they are built. */
export const inputDocument: DocumentNode = {
  kind: Kind.DOCUMENT,
  definitions: sdlDocument().definitions.flatMap(inputDefinitionsOf),
};
