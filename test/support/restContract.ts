import { readFile } from 'node:fs/promises';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { apiHeaders } from '../../src/http/apiHeaders.ts';

/** Describes an answer of the REST Lambda. */
export interface RestAnswer {
  status: number;
  headers: Record<string, unknown>;
  /** The parsed body if it is JSON, otherwise undefined. */
  body: unknown;
  /** The body as bytes. */
  bytes: Buffer;
}

type Json = Record<string, unknown>;
interface ResponseObject {
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: Json }>;
}
interface OperationObject {
  responses: Record<string, ResponseObject>;
}
interface Document {
  paths: Record<string, Record<string, OperationObject>>;
  components: { schemas: Record<string, Json> };
}

const openapi: Document = JSON.parse(await readFile('schema/openapi.json', 'utf8'));
const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
// OpenAPI's keywords that check nothing.
for (const keyword of ['components', 'example']) ajv.addKeyword(keyword);
ajv.addSchema({
  $id: 'https://openapi.invalid/',
  components: { schemas: closed(openapi.components.schemas) },
});

/** Gives the same schemas without room for members that they do not name. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, closed(member)] as const);
  const copy: Json = Object.fromEntries(members);
  return copy['type'] === 'object' && 'properties' in copy
    ? { ...copy, additionalProperties: false }
    : copy;
}

/** Finds what a value has that a schema of the document does not allow. */
export function schemaFaults(schema: Json, value: unknown): string[] {
  const validate = validatorOf(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) =>
    `body ${instancePath} ${message} ${JSON.stringify(params)}`.slice(0, 200),
  );
}

const validators = new Map<string, ValidateFunction>();

/** Compiles a schema of the document once. */
function validatorOf(schema: Json): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll(
    '"#/components',
    '"https://openapi.invalid/#/components',
  );
  const known = validators.get(text);
  if (known) return known;
  const made = ajv.compile(JSON.parse(text) as Json); // it was an object
  validators.set(text, made);
  return made;
}

/** Gives an answer that is as openapi.json says. Throws with the faults of any other. */
export function checkedAnswer(request: string, answer: RestAnswer): RestAnswer {
  const [method = '', path = ''] = request.split(' ');
  const faults = contractFaults(method, path, answer);
  if (faults.length === 0) return answer;
  const told = answer.bytes.toString().slice(0, 1_000);
  throw new Error(`${request} is not answered as openapi.json says: ${faults.join('; ')}\n${told}`);
}

/** Holds the statuses of a request to a path or method that the document does not have. */
const unroutedStatuses = new Set([400, 401, 404, 405, 501]);
const commonHeaders = new Set(['content-type', ...Object.keys(apiHeaders)]);

const paths = Object.entries(openapi.paths).map(([path, item]) => ({
  form: new RegExp(`^(?:/service)?${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  item,
}));

/**
 * Finds what an answer has that openapi.json does not say: a status, header, media type or member. Says nothing of paths
 * outside /v1.
 */
export function contractFaults(method: string, path: string, answer: RestAnswer): string[] {
  if (!/^(?:\/service)?\/v1\//.test(path)) return [];
  const name = method.toLowerCase();
  const operation = paths.find(({ form, item }) => form.test(path) && name in item)?.item[name];
  if (method === 'OPTIONS' && answer.status === 204) return emptyFaults(answer);
  if (!operation) return unroutedFaults(answer);
  const { responses } = operation;
  const range = `${String(answer.status).charAt(0)}XX`;
  const response = responses[answer.status] ?? responses[range];
  if (!response) return [`status ${answer.status}`];
  return [
    ...headerFaults(response, answer),
    ...(method === 'HEAD' ? emptyFaults(answer) : bodyFaults(response, answer)),
    ...problemFaults(method, answer),
  ];
}

function unroutedFaults(answer: RestAnswer): string[] {
  const { status } = answer;
  if (!unroutedStatuses.has(status)) return [`status ${status} without an operation`];
  const problem = { schema: { $ref: '#/components/schemas/Problem' } };
  const hasBody = answer.bytes.length > 0; // an answer to HEAD has none
  return hasBody ? bodyFaults({ content: { 'application/problem+json': problem } }, answer) : [];
}

function headerFaults({ headers = {} }: ResponseObject, answer: RestAnswer): string[] {
  const known = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  return Object.keys(answer.headers)
    .map((name) => name.toLowerCase())
    .filter((name) => !known.has(name) && !commonHeaders.has(name))
    .map((name) => `header ${name}`);
}

function emptyFaults({ bytes }: RestAnswer): string[] {
  return bytes.length === 0 ? [] : ['a body'];
}

function bodyFaults({ content }: ResponseObject, answer: RestAnswer): string[] {
  if (!content) return emptyFaults(answer);
  const [type = ''] = String(answer.headers['content-type']).split(';');
  const schema = content[type]?.schema;
  if (!schema) return [`content-type ${type}`];
  return schemaFaults(schema, answer.body ?? answer.bytes.toString());
}

/** A problem's status is the answer's, and it sends `Retry-After` exactly if it is retryable. */
function problemFaults(method: string, { status, headers, body }: RestAnswer): string[] {
  if (status < 400 || method === 'HEAD') return [];
  const problem = (body ?? {}) as { status?: number; retryable?: boolean }; // as the schema says
  const mayRepeat = problem.retryable === true;
  return [
    ...(problem.status === status ? [] : ['status in the body']),
    ...('retry-after' in headers === mayRepeat ? [] : ['Retry-After']),
  ];
}
