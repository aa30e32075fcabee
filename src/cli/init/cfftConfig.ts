import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { parse } from 'yaml';
import { CommandError } from '../commandError.ts';
import { isEvent } from '../folder/readTest.ts';
import { isObject } from '../folder/jsonFile.ts';
import { functionsFolder } from '../folder/readFunction.ts';
import { asJson } from '../folder/writeFunction.ts';

/** Maps files of the folder to what they are to hold. */
export type NewFiles = [file: string, content: Buffer][];

interface CfftTest {
  name?: string;
  event?: string;
  expect?: string;
  ignore?: string;
}

interface Configuration {
  name?: string;
  comment?: string;
  function?: string;
  runtime?: string;
  kvs?: { name?: string };
  testCases?: CfftTest[];
}

/**
 * Reads a configuration of cfft (github.com/fujiwara/cfft, its README), or an event file of AWS's console. Templates and Jsonnet are not
 * evaluated. Throws `CommandError`.
 */
export async function readForeign(
  path: string,
  functionName: string | undefined,
): Promise<NewFiles> {
  const value = await readValue(path);
  if (!isEvent(value)) return filesOfCfft(value, path); // looked at there
  if (functionName === undefined)
    throw new CommandError(`${path} is an event.`, 'Say for which function: --function NAME');
  const test = basename(path, extname(path)).replaceAll(/[^\w.-]/g, '-');
  return [[`${functionsFolder}/${functionName}.tests/${test}.json`, asJson({ event: value })]];
}

async function readValue(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandError(`${path} cannot be read.`);
  });
  if (path.endsWith('.jsonnet') || text.includes('{{'))
    throw new CommandError(
      `${path} has templates or is Jsonnet, which cff does not evaluate.`,
      'Write what it stands for, and read it again.',
    );
  // JSON is YAML, too.
  const value: unknown = parse(text);
  if (isObject(value)) return value;
  throw new CommandError(`${path} is neither a configuration of cfft nor an event.`);
}

async function filesOfCfft(configuration: Configuration, path: string): Promise<NewFiles> {
  const { name, comment, function: code, runtime, kvs, testCases = [] } = configuration;
  if (!name || !code)
    throw new CommandError(`${path} is no configuration of cfft: it has no name or no function.`);
  const own = {
    ...(comment && { comment }),
    runtime: runtime ?? 'cloudfront-js-2.0',
    ...(kvs?.name && { keyValueStores: [kvs.name] }),
  };
  const tests = await Promise.all(
    testCases.map(async (test, index): Promise<[string, Buffer]> => {
      const named = { ...test, name: (test.name ?? `case-${index}`).replaceAll(/[^\w.-]/g, '-') };
      return [`${functionsFolder}/${name}.tests/${named.name}.json`, await testOf(named, path)];
    }),
  );
  return [
    [`${functionsFolder}/${name}.js`, await readFile(join(dirname(path), code))],
    [`${functionsFolder}/${name}.json`, asJson(own)],
    ...tests,
  ];
}

async function testOf(test: CfftTest, path: string): Promise<Buffer> {
  const event = await readValue(join(dirname(path), test.event ?? ''));
  const output = test.expect ? await readValue(join(dirname(path), test.expect)) : undefined;
  const queries = (test.ignore ?? '').split(',').map((query) => query.trim());
  const ignore = queries.filter(Boolean).map((query) => pointerOf(query, path));
  return asJson({
    event,
    ...(output && { expect: { output } }),
    ...(ignore.length > 0 && { ignore }),
  });
}

/** Makes a JSON pointer of a path of jq, such as `.response.headers.date`. */
function pointerOf(query: string, path: string): string {
  const steps = [...query.matchAll(/\.([\w-]+)|\.?\["([^"]+)"\]/g)];
  if (steps.map(([step]) => step).join('') !== query)
    throw new CommandError(
      `${path}: cff does not understand ignore ${query}.`,
      'It takes paths such as .response.headers.date',
    );
  return steps
    .map(
      ([, plain, quoted]) =>
        `/${(plain ?? quoted ?? '').replaceAll('~', '~0').replaceAll('/', '~1')}`,
    )
    .join('');
}
