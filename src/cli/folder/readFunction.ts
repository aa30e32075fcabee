import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FunctionRuntime } from '../documents.generated.ts';
import type { Finding } from '../terminal/finding.ts';
import {
  isFinding,
  isText,
  isTextList,
  isTextRecord,
  memberFindings,
  readJsonFile,
  type JsonFile,
  type Member,
} from './jsonFile.ts';
import type { LocalFunction, LocalTest } from './localFunction.ts';
import { testNameFault } from './names.ts';
import { readable } from './readable.ts';
import { readTest } from './readTest.ts';

/** Maps CloudFront's names of runtimes to the contract's. */
export const runtimes: Readonly<Record<string, FunctionRuntime>> = {
  'cloudfront-js-1.0': 'CLOUDFRONT_JS_1_0',
  'cloudfront-js-2.0': 'CLOUDFRONT_JS_2_0',
};

const isRuntime = (value: unknown) => isText(value) && Object.hasOwn(runtimes, value);

const members: Readonly<Record<string, Member>> = {
  $schema: { words: 'text', isValid: isText },
  comment: { words: 'text', isValid: isText },
  runtime: { words: Object.keys(runtimes).join(' or '), isValid: isRuntime },
  keyValueStores: { words: 'a list of names', isValid: isTextList },
  tags: { words: 'an object of texts', isValid: isTextRecord },
};

interface Configuration {
  comment?: string;
  runtime?: string;
  keyValueStores?: string[];
  tags?: Record<string, string>;
}

/** Names the folder of functions below that of cff.json. */
export const functionsFolder = 'functions';

/** Reads a function with its configuration and its test cases, and what is wrong with them. */
export async function readFunction(
  folder: string,
  name: string,
  entries: ReadonlySet<string>,
): Promise<{ local?: LocalFunction; findings: Finding[] }> {
  const file = `${functionsFolder}/${name}.js`;
  const read = await readable(file, readFile(join(folder, file)));
  if (isFinding(read)) return { findings: [read] };
  const configFile = `${functionsFolder}/${name}.json`;
  const json = entries.has(`${name}.json`)
    ? await readJsonFile(join(folder, configFile), configFile)
    : undefined;
  const tests = entries.has(`${name}.tests`) ? await readTests(folder, name) : [];
  const findings = [
    ...configurationFindings(json),
    ...tests.flatMap((test) => (Array.isArray(test) ? test : [])),
  ];
  const {
    $schema: _,
    runtime,
    ...configuration
  } = (json && !isFinding(json) ? json.value : {}) as Configuration & { $schema?: string }; // checked above
  const local: LocalFunction = {
    name,
    file,
    code: read.content,
    ...configuration,
    ...(runtime !== undefined && { runtime: runtimes[runtime] ?? 'CLOUDFRONT_JS_2_0' }),
    tests: tests.flatMap((test) => (Array.isArray(test) ? [] : [test])),
  };
  return { local, findings };
}

function configurationFindings(json: JsonFile | Finding | undefined): Finding[] {
  if (json === undefined) return [];
  return isFinding(json) ? [json] : memberFindings(json, members);
}

async function readTests(folder: string, name: string): Promise<(LocalTest | Finding[])[]> {
  const place = `${functionsFolder}/${name}.tests`;
  const read = await readable(place, readdir(join(folder, place)));
  if (isFinding(read)) return [[read]];
  const files = read.content.filter((each) => each.endsWith('.json'));
  return Promise.all(
    files.toSorted().map(async (each): Promise<LocalTest | Finding[]> => {
      const test = each.slice(0, -'.json'.length);
      const file = `${place}/${each}`;
      const message = testNameFault(test);
      if (message === undefined) return readTest(join(folder, file), file, test);
      return [{ file, severity: 'error', rule: 'name', message }];
    }),
  );
}
