import {
  buildASTSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Types what graphql-js describes: types, fields, arguments, values of enums, directives. */
interface Described {
  name: string;
  description?: string | null | undefined;
  args?: readonly Described[];
}

const described = new WeakSet<GraphQLSchema>();

/**
 * Adds the contract's descriptions to a schema that has been made without them, as the bundles do: they are most of the
 * contract's bytes, and only introspection asks for them.
 */
export async function addDescriptions(schema: GraphQLSchema): Promise<void> {
  if (described.has(schema)) return;
  const { sdl } = await import('./sdl.generated.ts');
  const whole = buildASTSchema(parse(sdl, { noLocation: true }), { assumeValid: true });
  for (const type of Object.values(schema.getTypeMap())) {
    const from = whole.getType(type.name);
    if (from) copy([type, ...membersOf(type)], [from, ...membersOf(from)]);
  }
  schema.description = whole.description;
  copy(schema.getDirectives(), whole.getDirectives());
  described.add(schema);
}

function membersOf(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) return [...type.getValues()];
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return hasFields ? Object.values(type.getFields()) : [];
}

/** Copies descriptions by name, those of arguments too. */
function copy(to: readonly Described[], from: readonly Described[]): void {
  for (const [index, one] of to.entries()) {
    const source = from[index];
    if (source?.name !== one.name) throw new Error(`${one.name} stands elsewhere in the contract`);
    one.description = source.description;
    copy(one.args ?? [], source.args ?? []);
  }
}
