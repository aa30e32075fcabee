import type { GraphQLInputType } from 'graphql';
import {
  argumentsName,
  coerceInput,
  inputType,
  maxMismatches,
  type Mismatch,
} from '../contract/coercion.ts';
import { inputs } from './contract.ts';
import { readIfMatch } from './entityTag.ts';
import type { RouteInput } from './route.ts';

const maxPathCharacters = 100;

/** What of a request can be input. */
export interface Source {
  name: string | undefined;
  ifMatch: string | undefined;
  query: Readonly<Record<string, string>>;
  /** The parsed body; undefined when there is none. */
  body: unknown;
}

/** The input of an operation, or what is wrong with the request. */
export type Gathered =
  | { input: unknown }
  | { mismatches: Mismatch[] }
  | { badIfMatch: { reason: string; status: 400 | 428; sent: string } };

/** The contract's own type of a row's input. */
export function contractType({ contract }: RouteInput): GraphQLInputType {
  return inputType(inputs, 'type' in contract ? contract.type : argumentsName(contract.query));
}

/** Gathers an input from a request and checks it against the contract's own type. */
export function gatherInput(route: RouteInput, source: Source, type: GraphQLInputType): Gathered {
  const read = route.ifMatch ? ifMatchOf(source) : undefined;
  if (read && 'badIfMatch' in read) return read;
  const { body = {} } = source;
  if (!isObject(body))
    return { mismatches: [{ path: '', message: 'The body must be a JSON object.' }] };
  const parameters = parametersOf(route, source);
  const own = source.name === undefined ? {} : { name: source.name };
  const coerced = coerceInput({ ...body, ...parameters, ...own, ...read }, type);
  const mismatches = [
    ...('mismatches' in coerced ? coerced.mismatches : []),
    ...bodyMismatches(route, body),
  ];
  if (mismatches.length > 0) {
    const told = mismatches.slice(0, maxMismatches);
    return { mismatches: told.map((found) => shortened(asSent(found, route))) };
  }
  return { input: 'value' in coerced ? coerced.value : undefined };
}

/** Names of fields that should not be there may be of any length. */
function shortened({ path, message }: Mismatch): Mismatch {
  return { path: path.slice(0, maxPathCharacters), message };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type BadIfMatch = Extract<Gathered, { badIfMatch: object }>;

function ifMatchOf({ ifMatch: header }: Source): { ifMatch: string } | BadIfMatch {
  if (header === undefined) {
    const reason = 'If-Match is needed: send the ETag of the version that this is based on.';
    return { badIfMatch: { reason, status: 428, sent: '' } };
  }
  const read = readIfMatch(header);
  if ('ifMatch' in read) return read;
  return { badIfMatch: { reason: read.reason, status: 400, sent: header } };
}

/** Query parameters as fields of the input; numbers as numbers. */
function parametersOf({ query = {} }: RouteInput, source: Source): Record<string, unknown> {
  const fields = Object.entries(query).flatMap(([parameter, field]) => {
    const text = source.query[parameter];
    if (text === undefined) return [];
    return [[field, field === 'first' && /^-?\d{1,9}$/.test(text) ? Number(text) : text]];
  });
  return Object.fromEntries(fields);
}

/** What stands in the body but not in the row, and the other way round. */
function bodyMismatches(
  { body: allowed = [], required = [] }: RouteInput,
  body: object,
): Mismatch[] {
  const extra = Object.keys(body).filter((field) => !allowed.includes(field));
  const missing = required.filter(
    (field) => !(field in body) || body[field as keyof typeof body] === null,
  ); // just looked up
  return [
    ...extra.map((path) => ({ path, message: 'This field is not allowed in the body.' })),
    ...missing.map((path) => ({ path, message: 'This field is needed to replace a function.' })),
  ];
}

/** With the path as the request has it: query parameters have names of their own. */
export function asSent<Found extends Mismatch>(found: Found, { query = {} }: RouteInput): Found {
  const parameter = Object.keys(query).find((name) => query[name] === found.path);
  return { ...found, path: parameter ?? found.path };
}
