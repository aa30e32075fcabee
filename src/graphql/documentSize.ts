import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Holds the size of a selection set with fragments in place of their spreads. */
export interface DocumentSize {
  selections: number;
  fields: number;
  aliases: number;
  /** Levels of fields. */
  depth: number;
  /** Fields of the set itself. */
  width: number;
}

const nothing: DocumentSize = { selections: 0, fields: 0, aliases: 0, depth: 0, width: 0 };

/** Names the introspection fields, whose depth graphql-js itself bounds (its rule MaxIntrospectionDepth). */
const introspection = new Set(['__schema', '__type']);

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Measures all operations of a document together. Each fragment is measured once however often it is spread, so nested
 * spreads make large numbers but little work. A fragment within itself counts as nothing: another rule refuses it.
 */
export function measureDocument({ definitions }: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const { ofSet, ofFragment, measured } = createMeasure(fragments);
  const used = definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? ofSet(definition.selectionSet) : nothing,
  );
  // Fragments that nothing spreads are work too, until a rule refuses them.
  const unused = [...fragments.keys()].filter((name) => !measured.has(name));
  const all = [...used, ...unused.map(ofFragment)];
  return { ...total(all), width: Math.max(0, ...all.map(({ width }) => width)) };
}

function createMeasure(fragments: Fragments) {
  const measured = new Map<string, DocumentSize>();

  function ofFragment(name: string): DocumentSize {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, nothing);
    const size = ofSet(fragments.get(name)?.selectionSet);
    measured.set(name, size);
    return size;
  }

  function ofSelection(node: SelectionNode): DocumentSize {
    if (node.kind === Kind.FRAGMENT_SPREAD) return plusOne(ofFragment(node.name.value));
    const inner = ofSet(node.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT) return plusOne(inner);
    return {
      selections: inner.selections + 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      depth: introspection.has(node.name.value) ? 1 : inner.depth + 1,
      width: 1,
    };
  }

  function ofSet(set: SelectionSetNode | undefined): DocumentSize {
    return total((set?.selections ?? []).map(ofSelection));
  }

  return { ofSet, ofFragment, measured };
}

function plusOne(size: DocumentSize): DocumentSize {
  return { ...size, selections: size.selections + 1 };
}

function total(sizes: readonly DocumentSize[]): DocumentSize {
  return sizes.reduce(
    (sum, size) => ({
      selections: sum.selections + size.selections,
      fields: sum.fields + size.fields,
      aliases: sum.aliases + size.aliases,
      depth: Math.max(sum.depth, size.depth),
      width: sum.width + size.width,
    }),
    nothing,
  );
}
