import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { coerceInput, maxMismatches, type Mismatch } from '../contract/coerceInput.ts';
import { inputSchema } from '../contract/inputSchema.ts';
import { argumentsTypeName, inputTypeOf } from '../contract/inputTypes.ts';
import { readIfMatch } from './entityTag.ts';
import { readQuery, type Query } from './readQuery.ts';
import type { RouteInput } from './route.ts';

const maxPathCharacters = 100;

/** Holds the body of a request: its JSON, or the code that it is. */
export interface RouteBody {
  body?: unknown;
  code?: { text: string };
}

/** Holds the parts of a request that an input can come from. */
export interface RequestParts extends RouteBody {
  /** The parameters of the path, by their names. */
  path: Readonly<Record<string, string>>;
  ifMatch: string | undefined;
  /** The query string, without the question mark. */
  queryString: string;
}

/** Holds the input of an operation, or the faults of the request. */
export type InputResult = { input: unknown } | { mismatches: Mismatch[] } | BadIfMatch;

/** Holds the reason why the conditional headers of a write are refused. */
export interface BadIfMatch {
  badIfMatch: { reason: string; status: 400 | 428 };
}

/** Finds the contract's type of a route's input. */
function inputTypeOfRoute({ input }: RouteInput): GraphQLInputType {
  return inputTypeOf(inputSchema, 'type' in input ? input.type : argumentsTypeName(input.query));
}

/** Reads a route's input from the parts of a request, and checks it against the contract's type. */
export function readInput(route: RouteInput, parts: RequestParts): InputResult {
  const version = isVersionRead(route, parts) ? versionOf(parts) : undefined;
  if (version && 'badIfMatch' in version) return version;
  const { path: ofPath, body = {}, code } = parts;
  if (!isObject(body))
    return { mismatches: [{ path: '', message: 'The body must be a JSON object.' }] };
  const query = readQuery(parts.queryString, route);
  const ofBody = code ? { code } : body;
  const type = inputTypeOfRoute(route);
  const ofQuery = fieldsOf(queryFields(route, query), type);
  const fields = { ...ofBody, ...ofQuery, ...fieldsOf(Object.entries(ofPath), type), ...version };
  const coerced = coerceInput(fields, type);
  const ofInput = 'mismatches' in coerced ? coerced.mismatches : [];
  const mismatches = [
    ...query.mismatches,
    ...ofInput.map((found) => withParameterName(found, route)),
    ...bodyMismatches(route, body).filter(
      ({ path }) => !ofInput.some((found) => found.path === path),
    ),
  ];
  if (mismatches.length > 0)
    return { mismatches: mismatches.slice(0, maxMismatches).map((found) => shortened(found)) };
  return { input: 'value' in coerced ? withWanted(coerced.value, route, query) : undefined };
}

/** Adds which members of the answer are asked for. */
function withWanted(input: unknown, { wants }: RouteInput, { values }: Query): unknown {
  if (!wants) return input;
  const wanted = Object.fromEntries(wants.map((name) => [name, values.get(name) === 'true']));
  return { ...(input as object), wanted }; // which every route's is
}

/** Shortens a path: the name of a field or parameter that is not allowed may be of any length. */
function shortened({ path, message }: Mismatch): Mismatch {
  return { path: path.slice(0, maxPathCharacters), message };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isVersionRead({ ifMatch }: RouteInput, { ifMatch: header }: RequestParts): boolean {
  return ifMatch === 'OPTIONAL' ? header !== undefined : ifMatch === true;
}

/** Reads the version that `If-Match` names. Without the header the status is 428, with a bad one 400. */
function versionOf({ ifMatch: header }: RequestParts): { ifMatch: string } | BadIfMatch {
  if (header === undefined) {
    const reason = 'If-Match is needed: send the ETag of the version that this is based on.';
    return { badIfMatch: { reason, status: 428 } };
  }
  const read = readIfMatch(header);
  if ('ifMatch' in read) return read;
  return { badIfMatch: { reason: read.reason, status: 400 } };
}

/** Gives the query parameters that were sent by the names of the input's fields. */
function queryFields({ query = {} }: RouteInput, { values }: Query): [string, string][] {
  return Object.entries(query).flatMap(([parameter, field]) => {
    const text = values.get(parameter);
    return text === undefined ? [] : [[field, text] as [string, string]];
  });
}

/** Reads the texts of parameters as the types of their fields want them. A text that does not fit is left to the check. */
function fieldsOf(texts: [string, string][], type: GraphQLInputType): Record<string, unknown> {
  const fields = isInputObjectType(type) ? type.getFields() : {};
  const values = texts.map(([name, text]) => {
    const typeName = fields[name] && getNamedType(fields[name].type).name;
    return [name, (typeName && readers[typeName]?.(text)) ?? text];
  });
  return Object.fromEntries(values) as Record<string, unknown>; // entries lose their types
}

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  Int: (text) => (/^-?(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text),
  FunctionContentReference: (text) =>
    /^[1-9]\d{0,8}$/.test(text) ? { version: Number(text) } : { stage: text },
};

/** Finds the fields of the body that the route does not allow, and the required ones that the body lacks. */
function bodyMismatches(
  { bodyFields = [], requiredFields = [] }: RouteInput,
  body: object,
): Mismatch[] {
  const extra = Object.keys(body).filter((field) => !bodyFields.includes(field));
  const missing = requiredFields.filter(
    (field) => !(field in body) || body[field as keyof typeof body] === null,
  ); // just looked up
  return [
    ...extra.map((path) => ({ path, message: 'This field is not allowed in the body.' })),
    ...missing.map((path) => ({ path, message: 'This field is needed in the body.' })),
  ];
}

/** Replaces the name of an input's field by that of the query parameter or the body that it comes from. */
export function withParameterName<Found extends Mismatch>(
  found: Found,
  { query = {}, takesCode }: RouteInput,
): Found {
  if (takesCode && found.path.startsWith('code.')) return { ...found, path: 'code' };
  const [field = ''] = found.path.split('.');
  const parameter = Object.keys(query).find((name) => query[name] === field);
  return { ...found, path: parameter ?? found.path };
}
