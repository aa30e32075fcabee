import { readFile } from 'node:fs/promises';
import type { BuildFailure } from 'esbuild';
import type { AccessFileError } from '../access/loadRules.ts';

/** Tells a problem of an access file as `FILE:LINE: PROBLEM`; without the line when it cannot be found. */
export async function accessFileLine({ file, problem, message }: AccessFileError): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return message;
  const fault = await syntaxFault(text);
  if (fault?.location) return `${file}:${fault.location.line}: ${fault.text}`;
  const line = await lineOf(text, problem);
  return line === undefined ? message : `${file}:${line}: ${problem}`;
}

/** Finds the first syntax error with its line; undefined when there is none. Node's own messages often name no line. */
async function syntaxFault(text: string): Promise<BuildFailure['errors'][number] | undefined> {
  const { transform } = await import('esbuild');
  try {
    await transform(text, { loader: 'json', logLevel: 'silent' });
    return undefined;
  } catch (error) {
    return (error as BuildFailure).errors[0];
  }
}

/** Finds the line of the place that a problem begins with, such as `rules[1].actions[0]`, or of an unknown member. */
async function lineOf(text: string, problem: string): Promise<number | undefined> {
  const { LineCounter, parseDocument } = await import('yaml'); // JSON is YAML too, and this parser keeps positions
  const lineCounter = new LineCounter();
  const [place = ''] = /^rules(?:\.\w+|\[\d+\])*/.exec(problem) ?? [];
  const path = [...place.matchAll(/\w+/g)].map(([key]) => key);
  const [, member] = / must not have (".*")$/.exec(problem) ?? [];
  if (member !== undefined) path.push(JSON.parse(member));
  const node = parseDocument(text, { lineCounter }).getIn(path, true) as { range?: [number] };
  return node?.range && lineCounter.linePos(node.range[0]).line;
}
