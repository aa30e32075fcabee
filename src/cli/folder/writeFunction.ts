import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RemoteContent, RemoteFunction, RemoteTest } from '../plan/remoteFunction.ts';
import { isSameTest } from '../plan/compareTests.ts';
import { functionsFolder } from './readFunction.ts';
import { readTest } from './readTest.ts';
import { sorted } from './sorted.ts';

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
  return Promise.all([
    compareFile(folder, `${place}.js`, content.code),
    compareFile(folder, `${place}.json`, asJson(configuration), isWithin),
    ...tests.map((test) => compareTest(folder, `${place}.tests/${test.name}.json`, test)),
  ]);
}

/** Tells whether a file says nothing else than the gateway: what it leaves out it leaves as it is. */
function isWithin(there: Buffer, content: Buffer): boolean {
  const [local, remote] = [there, content].map((bytes) => JSON.parse(String(bytes)) as object);
  return saysTheSame(asJson({ ...remote, ...local }), content);
}

/** A test case may be written in several ways, such as `httpRequest`. */
async function compareTest(folder: string, file: string, test: RemoteTest): Promise<FileToWrite> {
  const compared = await compareFile(folder, file, asJson(fileOfTest(test)));
  if (compared.isNew) return compared;
  const local = await readTest(join(folder, file), file, test.name);
  return {
    ...compared,
    isSame: compared.isSame || (!Array.isArray(local) && isSameTest(local, test)),
  };
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
  ...[content, isSameJson = saysTheSame]: [content: Buffer, isSameJson?: typeof saysTheSame]
): Promise<FileToWrite> {
  const there = await readFile(join(folder, file)).catch(() => undefined);
  const isSame =
    there !== undefined && (there.equals(content) || (file.endsWith('.json') && isEqual(there)));
  return { file, content, isSame, isNew: there === undefined };

  function isEqual(present: Buffer): boolean {
    try {
      return isSameJson(present, content);
    } catch {
      return false; // no JSON
    }
  }
}

function saysTheSame(one: Buffer, other: Buffer): boolean {
  const [first, second] = [one, other].map((bytes) => sorted(JSON.parse(String(bytes))));
  return JSON.stringify(first) === JSON.stringify(second);
}

/** Writes a file, and the folders that it needs. */
export async function writeWhole(folder: string, { file, content }: FileToWrite): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
