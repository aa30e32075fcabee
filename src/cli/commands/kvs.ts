import { changeOptions, messageOption, type Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { storeEntryQuery } from '../documents.generated.ts';
import { nameOfArgument } from '../folder/names.ts';
import { asJson, compareFile, writeWhole } from '../folder/writeFunction.ts';
import { isProblem, toCommandError } from '../gateway/problem.ts';
import type { Invocation } from '../invocation.ts';
import { readStore } from '../stores/readStore.ts';
import { storesFolder } from '../stores/storeFile.ts';
import { isConfirmed } from '../terminal/ask.ts';

export const kvsPull: Command = {
  name: 'kvs pull',
  summary: 'bring the data of a key value store into the folder',
  operands: 'NAME',
  count: [1, 1],
  options: changeOptions,
  examples: [['kvs pull moved-pages', 'writes key-value-stores/moved-pages.json']],
  async run(invocation) {
    const { names, options, output } = invocation;
    const { folder } = await invocation.settings();
    const name = nameOfArgument(names[0] ?? '');
    const store = await readStore(await invocation.gateway(), name);
    if (!store)
      throw new CommandError(`The gateway has no key value store ${name} that you may read.`);
    const file = await compareFile(
      folder,
      `${storesFolder}/${name}.json`,
      asJson(Object.fromEntries(store.entries)),
    );
    if (options['json'] === true) output.printJson({ file: file.file, isSame: file.isSame });
    if (file.isSame) {
      output.tell(`${file.file} is as the gateway.`);
      return 0;
    }
    if (options['dry-run'] === true) return 2;
    if (!file.isNew && !(await isConfirmed(`Replace ${file.file}?`, invocation))) return 1;
    await writeWhole(folder, file);
    output.tell(`${file.file} written, ${store.entries.size} entries.`);
    return 0;
  },
};

export const kvsGet: Command = {
  name: 'kvs get',
  summary: 'print the value of a key',
  operands: 'NAME KEY',
  count: [2, 2],
  options: {},
  examples: [
    ['kvs get moved-pages /sale/', 'the value and nothing else; exit code 1 if there is none'],
  ],
  async run(invocation) {
    const [name = '', key = ''] = invocation.names;
    const { value } = await readEntry(invocation, name, key);
    if (value === undefined) throw new CommandError(`${name} has no entry ${JSON.stringify(key)}.`);
    if (invocation.options['json'] === true) invocation.output.printJson({ key, value });
    else invocation.output.print(value);
    return 0;
  },
};

/** Reads one entry and the version of its store. */
export async function readEntry(invocation: Invocation, name: string, key: string) {
  const { data } = await (await invocation.gateway()).query(storeEntryQuery, { name, key });
  const store = data.keyValueStore;
  if (!store) throw new CommandError(`${name} could not be read.`, 'Try again later.');
  if (isProblem(store)) throw toCommandError(store, `${name}: `);
  return { etag: store.etag ?? '', value: store.entry?.value };
}

/** Holds the options of commands that write to a store. */
export const storeOptions = { ...changeOptions, ...messageOption };
