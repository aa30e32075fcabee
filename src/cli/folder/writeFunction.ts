import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RemoteContent, RemoteFunction, RemoteTest } from '../plan/remoteFunction.ts';
import { functionsFolder } from './readFunction.ts';

/** Describes a file that is to be written. */
export interface FileToWrite {
  /** Its path below the folder of cff.json, with `/`. */
  file: string;
  content: Buffer;
  /** What it is to hold is there already. */
  isSame: boolean;
  isNew: boolean;
}

/** Gives the files that hold a function as one of its stages is. The code is written byte for byte. */
export async function filesOf(
  folder: string,
  { name, tags = {}, tests = [] }: RemoteFunction,
  { content, nameOf }: { content: RemoteContent; nameOf: (arn: string) => string },
): Promise<FileToWrite[]> {
  const ownTags = Object.entries(tags).filter(([key]) => !/^aws:/i.test(key));
  const configuration = {
    comment: content.comment,
    runtime: content.runtimeName,
    ...(content.keyValueStoreArns.length > 0 && {
      keyValueStores: content.keyValueStoreArns.map((arn) => nameOf(arn)),
    }),
    ...(ownTags.length > 0 && { tags: Object.fromEntries(ownTags) }),
  };
  const place = `${functionsFolder}/${name}`;
  const wanted: [string, Buffer][] = [
    [`${place}.js`, content.code],
    [`${place}.json`, asJson(configuration)],
    ...tests.map((test): [string, Buffer] => [
      `${place}.tests/${test.name}.json`,
      asJson(fileOfTest(test)),
    ]),
  ];
  return Promise.all(wanted.map(([file, bytes]) => compareFile(folder, file, bytes)));
}

function fileOfTest({ event, expect, ignore, maxComputeUtilization }: RemoteTest): object {
  const { output, functionError } = expect;
  return {
    event,
    ...(functionError !== null
      ? { expect: { functionError } }
      : output !== null && { expect: { output } }),
    ...(ignore.length > 0 && { ignore }),
    ...(maxComputeUtilization !== null && { maxComputeUtilization }),
  };
}

/** Writes JSON as a formatter leaves it. */
export function asJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** Compares a file with what it is to hold. One of JSON is the same if it says the same, whatever its form. */
export async function compareFile(
  folder: string,
  file: string,
  content: Buffer,
): Promise<FileToWrite> {
  const there = await readFile(join(folder, file)).catch(() => undefined);
  const isSame =
    there !== undefined &&
    (there.equals(content) || (file.endsWith('.json') && saysTheSame(there, content)));
  return { file, content, isSame, isNew: there === undefined };
}

function saysTheSame(one: Buffer, other: Buffer): boolean {
  try {
    return (
      JSON.stringify(sorted(JSON.parse(String(one)))) ===
      JSON.stringify(sorted(JSON.parse(String(other))))
    );
  } catch {
    return false;
  }
}

/** Sorts the members of objects by name, so that equal values have equal texts. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]): [string, unknown] => [
    name,
    sorted(each),
  ]);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Writes a file, and the folders that it needs. */
export async function writeWhole(folder: string, { file, content }: FileToWrite): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
