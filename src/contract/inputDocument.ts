import { Kind, type DefinitionNode, type DocumentNode } from 'graphql';
import { argumentsName } from './coercion.ts';
import { sdlDocument } from './sdlDocument.ts';

const inputKinds: ReadonlySet<Kind> = new Set([
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
]);

/** What of a definition can be input: itself, or the arguments of queries. */
function inputsOf(definition: DefinitionNode): DefinitionNode[] {
  if (inputKinds.has(definition.kind)) return [definition];
  const isQuery =
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query';
  const { fields = [] } = isQuery ? definition : {};
  return fields.map(({ name, arguments: own = [] }) => ({
    kind: Kind.INPUT_OBJECT_TYPE_DEFINITION,
    name: { kind: Kind.NAME, value: argumentsName(name.value) },
    fields: own,
  }));
}

/** Of the contract what can be input. The bundle holds what this gives. */
export const inputDocument: DocumentNode = {
  kind: Kind.DOCUMENT,
  definitions: sdlDocument().definitions.flatMap(inputsOf),
};
