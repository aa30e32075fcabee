import { changeOptions, messageOption, type Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { nameOfArgument } from '../folder/names.ts';
import { asJson, compareFile, writeWhole } from '../folder/writeFunction.ts';
import type { ExitCode } from '../invocation.ts';
import { messageOf } from '../message.ts';
import { putEntry } from '../stores/putEntry.ts';
import { readEntry } from '../stores/readEntry.ts';
import { readStore } from '../stores/readStore.ts';
import { storesFolder } from '../stores/storeFile.ts';
import { isConfirmed } from '../terminal/ask.ts';
import { counted } from '../terminal/counted.ts';

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
    output.tell(`${file.file} written, ${counted(store.entries.size, 'entry', 'entries')}.`);
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
    const { value } = await readEntry(await invocation.gateway(), name, key);
    if (value === undefined) throw new CommandError(`${name} has no entry ${JSON.stringify(key)}.`);
    if (invocation.options['json'] === true) invocation.output.printJson({ key, value });
    else invocation.output.print(value);
    return 0;
  },
};

/** Holds the options of commands that write to a store. */
export const storeOptions = { ...changeOptions, ...messageOption };

export const kvsPut: Command = {
  name: 'kvs put',
  summary: 'write the value of a key',
  operands: 'NAME KEY VALUE',
  count: [3, 3],
  options: storeOptions,
  about: 'Changes the gateway only: cff kvs pull brings it into the folder.',
  examples: [['kvs put moved-pages /sale/ /winter-sale/ --yes', 'one entry, at once']],
  async run(invocation): Promise<ExitCode> {
    const { names, options, output } = invocation;
    const [name = '', key = '', value = ''] = names;
    const message = messageOf(invocation);
    const gateway = await invocation.gateway();
    const { etag, value: present } = await readEntry(gateway, name, key);
    const end = (code: ExitCode, isWritten = false): ExitCode => {
      if (output.isJson) output.printJson({ key, from: present ?? null, to: value, isWritten });
      return code;
    };
    if (present === value) {
      output.tell('It has this value already.');
      return end(0);
    }
    output.print(`${key}: ${JSON.stringify(present ?? null)} -> ${JSON.stringify(value)}`);
    if (options['dry-run'] === true) return end(2);
    if (!(await isConfirmed(`Change ${name}?`, invocation))) return 1;
    await putEntry({ name, etag, entry: { key, value }, message }, gateway);
    return end(0, true);
  },
};
