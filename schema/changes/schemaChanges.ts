/** A JSON Schema, with the keywords that openapi.json uses. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  allOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
}
export type Schemas = Readonly<Record<string, Schema>>;

export interface Place {
  /** Begins the line that tells a change. */
  name: string;
  /** A request may become wider without harm, an answer narrower. */
  direction: 'request' | 'response';
  /** Tells an answer whose list of types may grow: that of an error. */
  isOpen?: boolean;
  /** The named schemas of both documents, and which of them have been compared in which direction. */
  named: { before: Schemas; after: Schemas; seen: Set<string> };
}

const known = new Set(
  (
    '$ref type allOf anyOf oneOf properties required items enum const default pattern maxLength maxItems minimum ' +
    'maximum format contentEncoding additionalProperties description example examples'
  ).split(' '),
);

/** Gives a line for each breaking change from one schema to another. Each named schema is looked at once a direction. */
export function* schemaChanges(before: Schema, after: Schema, place: Place): Generator<string> {
  const [old, now] = [alternatives(before), alternatives(after)];
  yield* typeChanges(old, now, place);
  if (place.direction === 'request') yield* defaultChanges(before, after, place);
  for (const [type, schema] of old) {
    const same = now.get(type);
    if (same) yield* changesInside(schema, same, place);
  }
}

function* changesInside(before: Schema, after: Schema, place: Place): Generator<string> {
  if (before.$ref !== undefined) {
    const name = nameOf(before.$ref);
    const { seen, ...named } = place.named;
    const [old, now] = [named.before[name], named.after[name]];
    const key = `${place.direction} ${name}`;
    if (!old || !now || seen.has(key)) return;
    seen.add(key);
    yield* schemaChanges(old, now, { ...place, name, isOpen: false });
  } else {
    if (before.items && after.items) {
      yield* schemaChanges(before.items, after.items, { ...place, name: `${place.name}[]` });
    }
    yield* memberChanges(before, after, place);
    yield* valueChanges(before, after, place);
  }
}

function* memberChanges(before: Schema, after: Schema, place: Place): Generator<string> {
  const { properties: members = {}, required: oldRequired = [] } = before;
  const { properties: newMembers = {}, required = [] } = after;
  for (const [member, schema] of Object.entries(members)) {
    const name = `${place.name}.${member}`;
    const same = newMembers[member];
    if (same) yield* schemaChanges(schema, same, { ...place, name, isOpen: false });
    else yield `${name} was removed.`;
  }
  const isRequest = place.direction === 'request';
  const [from, to] = isRequest ? [oldRequired, required] : [required, oldRequired];
  for (const member of to) {
    const isTold = !isRequest && !Object.hasOwn(newMembers, member); // as removed
    if (from.includes(member) || isTold) continue;
    yield `${place.name}.${member} ${isRequest ? 'is required' : 'may be missing'} from now on.`;
  }
}

/** Gives a schema's types by their names; null and each choice of a union count as one. */
function alternatives(schema: Schema): Types {
  const strange = Object.keys(schema).find((keyword) => !known.has(keyword));
  if (strange) throw new Error(`The check does not know the keyword ${strange} of JSON Schema.`);
  const { allOf, anyOf, oneOf, ...own } = schema;
  if (allOf) return alternatives(Object.assign({}, ...allOf, own));
  const choices = anyOf ?? oneOf;
  if (choices) return new Map(choices.flatMap((choice) => [...alternatives(choice)].map(asChoice)));
  if (typeof own.type === 'object') {
    return new Map(own.type.flatMap((type) => [...alternatives({ ...own, type })]));
  }
  return new Map([[typeName(own), own]]);
}

/** Objects without a name are told apart, as choices, by what they need. */
function asChoice([name, schema]: [string, Schema]): [string, Schema] {
  return [name === 'object' ? `object with ${schema.required?.join(' and ')}` : name, schema];
}

function typeName({ $ref, type = 'anything', const: only, ...others }: Schema): string {
  const form = Object.entries(others).find(([keyword]) =>
    /^(format|contentEncoding)$/.test(keyword),
  );
  const name = $ref === undefined ? String(type) : nameOf($ref);
  return [name, only === undefined ? '' : JSON.stringify(only), form ? `(${String(form[1])})` : '']
    .filter((part) => part !== '')
    .join(' ');
}

function nameOf(reference: string): string {
  return reference.replace('#/components/schemas/', '');
}

type Types = Map<string, Schema>;

function* typeChanges(old: Types, now: Types, place: Place): Generator<string> {
  const gone = [...old.keys()].filter((type) => !now.has(type));
  const added = [...now.keys()].filter((type) => !old.has(type));
  if (place.isOpen) {
    for (const type of gone) yield `${place.name} is no longer ${type}.`;
    return;
  }
  const isBreaking =
    place.direction === 'request'
      ? gone.length > 0 && !now.has('anything')
      : added.length > 0 || gone.some((type) => type !== 'null');
  const [from, to] = [old, now].map((types) => [...types.keys()].join(' | '));
  if (isBreaking) yield `${place.name} changed type from ${from} to ${to}.`;
}

function* defaultChanges(before: Schema, after: Schema, { name }: Place): Generator<string> {
  const [from, to] = [before.default, after.default].map((value) => JSON.stringify(value));
  if (from !== to) yield `${name} changed default from ${from ?? 'none'} to ${to ?? 'none'}.`;
}

/** Compares the values of an enum, and what limits a request's values. */
function* valueChanges(before: Schema, after: Schema, place: Place): Generator<string> {
  const { name, direction } = place;
  for (const value of before.enum ?? []) {
    if (after.enum && !after.enum.includes(value)) yield `${name} lost the value ${String(value)}.`;
  }
  if (direction === 'response') return;
  const isNarrower = {
    maxLength: (after.maxLength ?? Infinity) < (before.maxLength ?? Infinity),
    maxItems: (after.maxItems ?? Infinity) < (before.maxItems ?? Infinity),
    maximum: (after.maximum ?? Infinity) < (before.maximum ?? Infinity),
    minimum: (after.minimum ?? -Infinity) > (before.minimum ?? -Infinity),
    pattern: after.pattern !== undefined && after.pattern !== before.pattern,
  };
  for (const keyword of ['maxLength', 'maxItems', 'maximum', 'minimum', 'pattern'] as const) {
    const [from = 'none', to = 'none'] = [before[keyword], after[keyword]];
    if (isNarrower[keyword]) yield `${name} changed ${keyword} from ${from} to ${to}.`;
  }
}
