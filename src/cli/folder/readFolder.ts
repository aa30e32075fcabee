import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../commandError.ts';
import type { Finding } from '../terminal/finding.ts';
import type { LocalFunction } from './localFunction.ts';
import { nameFault, nameOfArgument } from './names.ts';
import { functionsFolder, readFunction } from './readFunction.ts';
import { counted } from '../terminal/counted.ts';

/** Holds the functions of a folder, sorted by name, and what is wrong with their files. */
export interface LocalFolder {
  functions: readonly LocalFunction[];
  findings: readonly Finding[];
}

/** Lists the names of the functions that a folder has code of. */
export async function localNames(folder: string): Promise<string[]> {
  return namesIn(await entriesOf(folder));
}

function namesIn(entries: readonly string[]): string[] {
  return entries
    .filter((entry) => entry.endsWith('.js'))
    .map((entry) => entry.slice(0, -'.js'.length))
    .toSorted();
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(join(folder, functionsFolder));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return [];
  }
}

/** Reads the functions of these names, or all. Throws `CommandError` for a name that the folder does not have. */
export async function readFolder(
  folder: string,
  wanted: readonly string[] = [],
): Promise<LocalFolder> {
  const entries = await entriesOf(folder);
  const names = namesIn(entries);
  const chosen = wanted.map((argument) => nameOfArgument(argument));
  const unknown = chosen.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new CommandError(
      `There is no ${functionsFolder}/${unknown}.js.`,
      names.length > 0
        ? `There are: ${names.join(', ')}`
        : 'Begin with cff pull, or write the file.',
    );
  const present = new Set(entries);
  const named = names.filter((name) => nameFault(name) === undefined);
  const isWanted = (name: string) => chosen.length === 0 || chosen.includes(name);
  const read = await Promise.all(
    named.filter(isWanted).map((name) => readFunction(folder, name, present)),
  );
  return {
    functions: read.flatMap(({ local }) => local ?? []),
    findings: [
      ...entries
        .flatMap((entry) => entryFindings(entry, names))
        .filter(({ file }) => isWanted(nameOfArgument(file))),
      ...read.flatMap(({ findings }) => findings),
    ],
  };
}

/** Finds entries of the folder that would be passed over. */
function entryFindings(entry: string, names: readonly string[]): Finding[] {
  const [, name, extension] = /^(.*)\.(js|json|tests)$/i.exec(entry) ?? [];
  if (name === undefined || extension === undefined) return [];
  const file = `${functionsFolder}/${entry.normalize('NFC')}`;
  const lower = extension.toLowerCase();
  if (extension !== lower)
    return [{ file, severity: 'error', rule: 'name', message: `it must end with .${lower}` }];
  const fault = extension === 'js' ? nameFault(name) : undefined;
  if (fault !== undefined) return [{ file, severity: 'error', rule: 'name', message: fault }];
  if (names.includes(name)) return [];
  const message = `there is no ${functionsFolder}/${name}.js beside it`;
  return [{ file, severity: 'error', rule: 'no-code', message }];
}

/** Ends the command if files of the folder cannot be read as they are meant. */
export function refuseFindings({ findings }: LocalFolder, print: (finding: Finding) => void): void {
  for (const finding of findings) print(finding);
  const { length } = findings;
  if (length > 0)
    throw new CommandError(
      `${counted(length, 'error')} in the files of the folder. Nothing was sent.`,
    );
}
