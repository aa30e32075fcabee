import type { ProxiedCall } from '../support/faultProxy.ts';
import type { Told } from './history.ts';
import type { Ask } from './rivals.ts';

const outcome = `__typename ... on ServiceError { errorCode } ... on PreconditionFailed { outcome }
  ... on ServiceUnavailable { outcome }`;
const created = `... on CreateFunctionSuccess { recovered } ... on FunctionAlreadyExists { outcome }`;
const documents = {
  create: `mutation ($input: CreateFunctionInput!) { done: createFunction(input: $input) {
    __typename ... on ServiceError { errorCode } ... on ServiceUnavailable { outcome } ${created} } }`,
  update: `mutation ($input: UpdateFunctionInput!) { done: updateFunction(input: $input) {
    ${outcome} ... on UpdateFunctionSuccess { recovered } } }`,
  publish: `mutation ($input: PublishFunctionInput!) { done: publishFunction(input: $input) {
    ${outcome} ... on PublishFunctionSuccess { recovered } } }`,
  delete: `mutation ($input: DeleteFunctionInput!) { done: deleteFunction(input: $input) {
    ${outcome} ... on DeleteFunctionSuccess { recovered } } }`,
} as const;
type Change = keyof typeof documents;

const reading = `query ($name: String!) { function(name: $name) {
  ... on CloudFrontFunction { etag } ... on NoSuchFunctionExists { name } } }`;

/** Holds the answer that a client got to one change, and the change. */
export interface AnsweredChange extends Told {
  change: Change;
}

interface Lives {
  ask: Ask;
  random: () => number;
  name: string;
  clients: number;
  changesEach: number;
}

/** Runs clients that create, update, publish and delete one function. Its ETags start again at each creation. */
export async function competeInLifecycles({ ask, random, name, clients, changesEach }: Lives) {
  const told: AnsweredChange[] = [];
  const client = async (_: unknown, index: number) => {
    const subject = `client-${index}`;
    for (let turn = 0; turn < changesEach; turn += 1) {
      const variables = { name };
      const { data } = JSON.parse(await ask(bodyOf(reading, variables), subject));
      const etag = data?.function?.etag;
      if (data?.function && (etag || data.function.name)) {
        const change = etag ? changeOf(random()) : 'create';
        const id = `${subject}-${turn}`;
        told.push({ change, ...(await send(ask, { change, name, ifMatch: etag, id, subject })) });
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return told;
}

function changeOf(random: number): Change {
  if (random < 0.2) return 'delete';
  return random < 0.4 ? 'publish' : 'update';
}

const bodyOf = (query: string, variables: object) => JSON.stringify({ query, variables });

interface One {
  change: Change;
  name: string;
  ifMatch?: string;
  id: string;
  subject: string;
}

async function send(ask: Ask, { change, name, ifMatch, id, subject }: One): Promise<Told> {
  const whole = {
    runtime: 'CLOUDFRONT_JS_2_0',
    keyValueStoreArns: [],
    code: { text: `function handler() {} // ${id}` },
  };
  const input = {
    name,
    ...(change !== 'create' && { ifMatch }),
    // Half of the publications ask nothing first: with a question, most are overtaken by a rival.
    ...(change === 'publish' && { force: /[02468]$/.test(id) }),
    ...((change === 'create' || change === 'update') && { comment: id, ...whole }),
  };
  const { data, errors } = JSON.parse(await ask(bodyOf(documents[change], { input }), subject));
  const known = { id, ifMatch: ifMatch ?? '' };
  if (errors) return { ...known, word: 'UNEXPECTED' };
  const { errorCode, outcome: what, recovered } = data.done;
  if (!errorCode) return { ...known, word: recovered ? 'Recovered' : 'Success' };
  return {
    ...known,
    word: errorCode === 'ServiceUnavailable' ? what : [errorCode, what].join(' ').trim(),
  };
}

const actions = {
  CreateFunction: 'create',
  UpdateFunction: 'update',
  PublishFunction: 'publish',
  DeleteFunction: 'delete',
} as const;

/** Gives the changes that the emulator has applied to a function, in the order of their requests. */
function appliedIn(name: string, calls: ProxiedCall[]): { change: Change; id: string }[] {
  return calls.flatMap(({ action, target, body, answered }) => {
    const change = Object.entries(actions).find(([key]) => key === action)?.[1];
    const isMeant = target.includes(`/${name}`) || body.includes(`<Name>${name}</Name>`);
    if (!change || !isMeant || !answered || answered.status >= 300) return [];
    const [, id = ''] = /<Comment>(.*?)<\/Comment>/.exec(body) ?? [];
    return [{ change, id }];
  });
}

/**
 * Counts how often a change was applied. A creation that was deleted by another client and sent again was applied once:
 * the function was gone when the gateway looked.
 */
function livesOf(id: string, applied: { change: Change; id: string }[]): number {
  const last = applied.findLastIndex((one) => one.id === id);
  const before = applied.slice(0, last).findLastIndex((one) => one.id === id);
  if (before < 0) return last < 0 ? 0 : 1;
  const isDeleted = applied.slice(before, last).some(({ change }) => change === 'delete');
  return applied[last]?.change === 'create' && isDeleted ? 1 : 2;
}

function isDeletedAfter(id: string, applied: { change: Change; id: string }[]): boolean {
  const last = applied.findLastIndex((one) => one.id === id);
  return last >= 0 && applied.slice(last).some(({ change }) => change === 'delete');
}

/**
 * Lists the anomalies in the answers to clients. A create and an update have an id: acknowledged ones were applied once,
 * refused ones never. A delete and a publication have none: they were applied as often as was answered, except those
 * whose outcome is unknown. A deleted function counts as deleted for every client that asked for it and lost the answer.
 */
export function anomaliesOfLifecycles(
  name: string,
  told: AnsweredChange[],
  calls: ProxiedCall[],
): string[] {
  const applied = appliedIn(name, calls);
  const wrongs = told.flatMap(({ change, id, word }) => {
    if (word === 'UNEXPECTED' || word === '') return [`${id}: no typed answer`];
    if (change === 'delete' || change === 'publish') return [];
    const times = livesOf(id, applied);
    const isKnown = word === 'Success' || word === 'Recovered';
    const least = isKnown ? 1 : 0;
    const most = isKnown || word.endsWith('UNKNOWN') ? 1 : 0;
    // The gateway cannot see a creation that somebody else has deleted before it looks.
    const mayBeUnseen = change === 'create' && isDeletedAfter(id, applied);
    return times < least || (times > most && !mayBeUnseen)
      ? [`${id}: ${change} ${word}, applied ${times} times`]
      : [];
  });
  for (const change of ['delete', 'publish'] as const) {
    const times = applied.filter((one) => one.change === change).length;
    const count = (form: RegExp) =>
      told.filter((one) => one.change === change && form.test(one.word)).length;
    const [least, most] = [count(/^Success$/), count(/^Success$|^Recovered$|UNKNOWN$/)];
    if (times < least || times > most)
      wrongs.push(`${name}: ${change} applied ${times} times, told ${least} to ${most}`);
  }
  return wrongs;
}
