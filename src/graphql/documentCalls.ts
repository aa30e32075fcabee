import {
  getNamedType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { defaultPageSize, defaultVersionsSize } from '../operations/limits.ts';
import { connectionSize } from './connectionSize.ts';
import { listCalls } from './listCalls.ts';
import type { RequestedOperation } from './requestedOperation.ts';

/**
 * Maps fields to the most calls to AWS that each makes by itself when no answer is lost. A field that is not here makes
 * none. A list of a hundred functions, an account's quota, takes two pages for both stages, and one of LIVE for
 * counterparts. A change that associates key value stores also reads their names and, in an update, what is associated.
 * The history adds three or four to a change, and two more where both stages are described before; what was changed
 * elsewhere costs more, and is counted while it is read. A stage that changes while it is compared is read once more.
 * Fifty large test cases take five pages; a run of them makes a call for each. The present values of fifty entries, and
 * their former ones, are read one by one.
 */
export const fieldCalls: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Query: {
    function: 1,
    node: 1,
    functions: 3,
    versions: 2,
    version: 1,
    functionDiff: 16,
    testCases: 5,
    testCase: 1,
    keyValueStore: 1,
    keyValueStores: 1,
    keyValueEntries: 5,
    keyValueEntry: 3,
  },
  Mutation: {
    createFunction: 6,
    updateFunction: 11,
    testFunction: 1,
    publishFunction: 8,
    deleteFunction: 7,
    restoreFunction: 23,
    saveTestCase: 8,
    deleteTestCase: 3,
    runTestCases: 64,
    deployFunction: 96,
    setFunctionTags: 4,
    createKeyValueStore: 3,
    updateKeyValueStore: 5,
    deleteKeyValueStore: 6,
    changeEntries: 58,
    syncEntries: 240,
  },
  CloudFrontFunction: {
    etag: 1,
    code: 1,
    counterpart: 1,
    versions: 2,
    testCases: 5,
    lastVersion: 1,
    lastTestRun: 1,
    tags: 1,
  },
  FunctionVersion: { code: 1 },
  TestCase: { lastResult: 2 },
  FunctionVersionConnection: { unrecorded: 4 },
  PreconditionFailed: { current: 1, changedBy: 3, keyValueStore: 1 },
  KeyValueStore: { entries: 4, entry: 2 },
  ChangeEntriesSuccess: { inverse: 50, keyValueStore: 1 },
  SyncEntriesSuccess: { keyValueStore: 1 },
  DeleteKeyValueStoreSuccess: { inverse: 21 },
};

/** Names the fields that count whatever stage they are selected on. */
const functionWide: ReadonlySet<string> = new Set(['testCases', 'lastVersion', 'lastTestRun']);

/** Bounds the stages of functions that use one key value store (quota: ten functions). */
const maxUsers = 20;

/**
 * Maps each field of a listed function that takes a call to the least depth at which it is selected. Keys are `etag 0`,
 * `code 1`: field, and stage.
 */
type Asked = Map<string, number>;

/**
 * Describes where a selection set stands: its type and, below a list, how many `counterpart` fields it is under, which
 * tells the stage; of a connection of versions, how many there may be.
 */
interface Place {
  requested: RequestedOperation;
  type: GraphQLNamedType | undefined;
  list?: { depth: number; asked: Asked };
  versions?: number;
}

/**
 * Counts the most calls to AWS that an operation can make, before anything is sent. A connection multiplies the calls
 * below it by `first`. A request reads nothing twice, so each stage counts once, however often it is selected.
 */
export function operationCalls(requested: RequestedOperation): number {
  const { operation, schema } = requested;
  const type = schema.getRootType(operation.operation) ?? undefined;
  return callsOfSet(operation.selectionSet, { requested, type }) + listCalls(requested);
}

function callsOfSet({ selections }: SelectionSetNode, place: Place): number {
  const version = isVersionAsked(selections, place) ? 1 : 0;
  return selections.reduce((sum, node) => sum + callsOfSelection(node, place), version);
}

/** Names the fields of a key value store that one call brings together. */
const versionFields: ReadonlySet<string> = new Set(['etag', 'itemCount', 'totalSizeBytes']);

function isVersionAsked(selections: readonly SelectionNode[], { type }: Place): boolean {
  if (type?.name !== 'KeyValueStore') return false;
  return selections.some((node) => node.kind === Kind.FIELD && versionFields.has(node.name.value));
}

function callsOfSelection(node: SelectionNode, place: Place): number {
  if (node.kind === Kind.FIELD) return callsOfField(node, place);
  const { fragments, schema } = place.requested;
  const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
  if (!fragment) return 0; // another rule refuses it
  const condition = fragment.typeCondition?.name.value;
  const type = condition === undefined ? place.type : schema.getType(condition);
  return callsOfSet(fragment.selectionSet, { ...place, type });
}

function callsOfField(node: FieldNode, place: Place): number {
  const { type, list } = place;
  const name = node.name.value;
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!type || !field) return 0;
  const own = fieldCalls[type.name]?.[name] ?? 0;
  const below = { ...place, type: getNamedType(field.type) };
  if (type.name === 'Query' && name === 'functions') return own + callsOfList(node, below);
  if (type.name === 'Query' && name === 'keyValueStores') {
    const size = connectionSize(node, place.requested, defaultPageSize);
    return own + size * callsBelow(node, below);
  }
  if (type.name === 'KeyValueStore' && name === 'functions')
    return maxUsers * callsBelow(node, { requested: place.requested, type: below.type });
  if (type.name === 'FunctionVersionConnection') return own + callsOfPage(node, below);
  // The results of all test cases of a function are read at once.
  if (functionWide.has(name)) {
    return own + callsBelow(node, { requested: place.requested, type: below.type });
  }
  if (name === 'versions') {
    const { requested } = place;
    const versions = connectionSize(node, requested, defaultVersionsSize);
    return own + callsBelow(node, { requested, type: below.type, versions });
  }
  if (list && type.name === 'CloudFrontFunction' && own > 0) {
    const { depth, asked } = list;
    if (name !== 'counterpart') return note(asked, `${name} ${depth % 2}`, depth);
    return callsBelow(node, { ...below, list: { depth: depth + 1, asked } });
  }
  return own + callsBelow(node, below);
}

function callsBelow({ selectionSet }: FieldNode, place: Place): number {
  return selectionSet ? callsOfSet(selectionSet, place) : 0;
}

function callsOfList(node: FieldNode, below: Place): number {
  const asked: Asked = new Map();
  const others = callsBelow(node, { ...below, list: { depth: 0, asked } });
  const size = connectionSize(node, below.requested, defaultPageSize);
  // Both stages have the same tags.
  const tags = asked.has('tags 0') || asked.has('tags 1') ? 1 : 0;
  return size * (others + tags + callsOfStage(asked, 0) + callsOfStage(asked, 1));
}

/** Counts the calls below a field of a page of versions: for each version, or for each stage that is not recorded. */
function callsOfPage(node: FieldNode, { requested, type, versions = 0 }: Place): number {
  const isOfStages = type?.name === 'CloudFrontFunction';
  return (isOfStages ? 2 : versions) * callsBelow(node, { requested, type });
}

/** Notes a field that is selected below a list. Gives 0, because callsOfList counts its calls. */
function note(asked: Asked, key: string, depth: number): 0 {
  asked.set(key, Math.min(depth, asked.get(key) ?? depth));
  return 0;
}

/**
 * Counts the calls for one stage of one function: the call for the code brings the ETag too, unless that is asked for
 * before.
 */
function callsOfStage(asked: Asked, stage: 0 | 1): number {
  const [etag, code] = [asked.get(`etag ${stage}`), asked.get(`code ${stage}`)];
  if (etag === undefined || code === undefined) return etag === code ? 0 : 1;
  return code <= etag ? 1 : 2;
}
