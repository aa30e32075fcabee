import { schemaChanges, type Place, type Schema, type Schemas } from './schemaChanges.ts';

type Content = Readonly<Record<string, { schema?: Schema }>>;

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

interface Body {
  required?: boolean;
  content: Content;
}

interface Answer {
  headers?: Readonly<Record<string, unknown>>;
  content?: Content;
}

interface Operation {
  operationId: string;
  parameters?: readonly Parameter[];
  requestBody?: Body;
  responses: Readonly<Record<string, Answer>>;
}

/** An OpenAPI document, as far as it is compared. */
export interface OpenApi {
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  components: { schemas: Schemas };
}

/** Gives a line for each breaking change of the REST API from one contract to another. */
export function* restChanges(before: OpenApi, after: OpenApi): Generator<string> {
  const [old, now] = [before.components.schemas, after.components.schemas];
  const place = {
    direction: 'request',
    named: { before: old, after: now, seen: new Set<string>() },
  } as const;
  for (const [path, item] of Object.entries(before.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const name = `${method.toUpperCase()} ${path}`;
      const same = after.paths[path]?.[method];
      if (same) yield* operationChanges(operation, same, { ...place, name });
      else yield `${name} was removed.`;
    }
  }
  for (const name of Object.keys(old)) {
    if (!Object.hasOwn(now, name)) yield `The schema ${name} was removed.`;
  }
}

function* operationChanges(before: Operation, after: Operation, place: Place): Generator<string> {
  const { name } = place;
  if (before.operationId !== after.operationId) {
    yield `${name} changed operationId from ${before.operationId} to ${after.operationId}.`;
  }
  yield* parameterChanges(before, after, place);
  yield* bodyChanges(before.requestBody, after.requestBody, { ...place, name: `${name} body` });
  for (const [status, answer] of Object.entries(before.responses)) {
    const response = `${name} response ${status}`;
    const isOpen = Number(status) >= 400;
    const at = { ...place, name: response, direction: 'response', isOpen } as const;
    const same = after.responses[status];
    if (same) yield* answerChanges(answer, same, at);
    else yield `${response} was removed.`;
  }
}

function* parameterChanges(before: Operation, after: Operation, place: Place): Generator<string> {
  const [old, now] = [parametersOf(before), parametersOf(after)];
  for (const [key, { schema }] of old) {
    const name = `${place.name} ${key}`;
    const same = now.get(key);
    if (same) yield* schemaChanges(schema, same.schema, { ...place, name });
    else yield `${name} was removed.`;
  }
  for (const [key, { required = false }] of now) {
    const wasRequired = old.get(key)?.required ?? false;
    if (required && !wasRequired) yield `${place.name} ${key} is required from now on.`;
  }
}

function parametersOf({ parameters = [] }: Operation): Map<string, Parameter> {
  return new Map(parameters.map((each) => [`${each.in} parameter ${each.name}`, each]));
}

function* bodyChanges(before: Body | undefined, after: Body | undefined, place: Place) {
  const [wasRequired, isRequired] = [before, after].map((body) => body?.required ?? false);
  if (isRequired && !wasRequired) yield `${place.name} is required from now on.`;
  yield* contentChanges(before?.content, after?.content, place);
}

function* answerChanges(before: Answer, after: Answer, place: Place): Generator<string> {
  for (const header of Object.keys(before.headers ?? {})) {
    if (!Object.hasOwn(after.headers ?? {}, header))
      yield `${place.name} lost the header ${header}.`;
  }
  yield* contentChanges(before.content, after.content, place);
}

function* contentChanges(
  before: Content = {},
  after: Content = {},
  place: Place,
): Generator<string> {
  for (const [type, { schema = {} }] of Object.entries(before)) {
    const same = after[type];
    if (same) yield* schemaChanges(schema, same.schema ?? {}, place);
    else yield `${place.name} is no longer of type ${type}.`;
  }
}
