import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { nameOfArgument } from '../folder/names.ts';
import type { Invocation } from '../invocation.ts';
import { messageOf } from '../message.ts';
import { readStore } from '../stores/readStore.ts';
import { localStores, readStoreFile, type Entries } from '../stores/storeFile.ts';
import { planStore, type StorePlan } from '../stores/storePlan.ts';
import { createStore } from '../stores/createStore.ts';
import { checkSyncLimits } from '../stores/syncLimits.ts';
import { syncStore, trySync } from '../stores/syncStore.ts';
import { isConfirmed } from '../terminal/ask.ts';
import { storeOptions } from './kvs.ts';
import { counted } from '../terminal/counted.ts';

export const kvsDiff: Command = {
  name: 'kvs diff',
  summary: 'show what kvs sync would change',
  operands: '[NAME…]',
  count: [0, 50],
  options: {},
  examples: [['kvs diff', 'all files of key-value-stores/; exit code 2 if something differs']],
  async run(invocation) {
    const plans = await plansOf(invocation);
    printPlans(plans, invocation);
    return plans.some(isChange) ? 2 : 0;
  },
};

export const kvsSync: Command = {
  name: 'kvs sync',
  summary: 'make key value stores as their files',
  operands: '[NAME…]',
  count: [0, 50],
  options: {
    ...storeOptions,
    'max-deletes': {
      type: 'string',
      value: 'NUMBER',
      words: 'how many entries may be deleted; a tenth of the store unless given, and never all',
    },
  },
  about:
    'Creates a store that is not there. New entries are written first and deletions last, over the version that was compared; when it stops, the same command goes on.',
  examples: [
    ['kvs sync moved-pages', 'shows the plan, and asks'],
    ['kvs sync --yes --max-deletes 200', 'as a pipeline does, when 200 entries may go'],
  ],
  async run(invocation) {
    const { options, output } = invocation;
    const most = mostDeletes(options['max-deletes']);
    const message = messageOf(invocation);
    const plans = await plansOf(invocation);
    printPlans(plans, invocation);
    const todo = plans.filter(isChange);
    if (todo.length === 0) return 0;
    const gateway = await invocation.gateway();
    for (const { name, wanted, etag } of todo) {
      checkSyncLimits(name, wanted);
      if (etag !== undefined)
        await trySync({ name, wanted, etag, maxDeletes: most, message }, gateway);
    }
    if (options['dry-run'] === true) return 2;
    if (!(await isConfirmed(`Change ${counted(todo.length, 'store')}?`, invocation))) return 1;
    for (const { name, plan, wanted, etag } of todo) {
      const version = etag ?? (await createStore(name, invocation));
      const maxDeletes = plan.deletes.length;
      await syncStore({ name, wanted, etag: version, maxDeletes, message }, invocation);
      output.tell(`${name}: done.`);
    }
    return 0;
  },
};

interface NamedPlan {
  name: string;
  plan: StorePlan;
  wanted: Entries;
  /** Undefined if there is no such store. */
  etag: string | undefined;
}

async function plansOf(invocation: Invocation): Promise<NamedPlan[]> {
  const { folder } = await invocation.settings();
  const names =
    invocation.names.length > 0 ? invocation.names.map(nameOfArgument) : await localStores(folder);
  if (names.length === 0)
    throw new CommandError(
      'The folder has no key value stores.',
      'Write key-value-stores/NAME.json, or cff kvs pull NAME.',
    );
  const gateway = await invocation.gateway();
  const plans: NamedPlan[] = [];
  for (const name of names) {
    const wanted = await readStoreFile(folder, name);
    const store = await readStore(gateway, name);
    plans.push({
      name,
      wanted,
      etag: store?.etag,
      plan: planStore(wanted, store?.entries ?? new Map()),
    });
  }
  return plans;
}

const isChange = ({ plan, etag }: NamedPlan) =>
  etag === undefined || plan.creates.length + plan.replaces.length + plan.deletes.length > 0;

/** Bounds the keys that are shown of a plan. Values are never shown: they may be long, or secret. */
const maxShown = 20;

function printPlans(plans: readonly NamedPlan[], { options, output }: Invocation): void {
  if (options['json'] === true)
    return output.printJson(
      plans.map(({ name, plan, etag }) => ({ name, exists: etag !== undefined, ...plan })),
    );
  const { style } = output;
  for (const { name, plan, etag } of plans) {
    const { creates, replaces, deletes, unchanged } = plan;
    const lines = [
      ...creates.map((key) => style('added', `+ ${key}`)),
      ...replaces.map((key) => style('changed', `~ ${key}`)),
      ...deletes.map((key) => style('removed', `- ${key}`)),
    ];
    output.print(
      `${style('bold', name)}${etag === undefined ? ' (new)' : ''}  ${creates.length} to create, ${replaces.length} to replace, ${deletes.length} to delete, ${unchanged} unchanged`,
    );
    for (const line of lines.slice(0, maxShown)) output.print(`    ${line}`);
    if (lines.length > maxShown) output.print(`    … ${lines.length - maxShown} more`);
  }
}

function mostDeletes(given: string | boolean | undefined): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new CommandError(`--max-deletes is a number, not ${given}.`);
}
