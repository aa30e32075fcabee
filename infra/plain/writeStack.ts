import { hash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { markedStage, markedTemplate } from './markedTemplate.ts';
import { parameters, rules } from './parameters.ts';
import { plainTemplate, type Template } from './plainTemplate.ts';

/** Adds what every template has to one that `plainTemplate` has made. */
export function wholeTemplate(plain: Template): object {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'A gateway to CloudFront Functions: GraphQL and REST',
    Parameters: parameters(),
    Rules: rules,
    ...plain,
  };
}

/**
 * Writes dist/stack: the plain template, and the zips that osls has made, each with its hash in its name. Gives the names of
 * the files.
 */
export async function writeStack(given: readonly string[]): Promise<string[]> {
  await rm('dist/stack', { recursive: true, force: true });
  const zips = new Map<string, string>();
  const packed = (await readdir('.serverless')).filter((name) => name.endsWith('.zip'));
  const template = await markedTemplate(given);
  await mkdir('dist/stack');
  for (const file of packed.toSorted()) {
    const path = join('.serverless', file);
    const lambda = basename(file, '.zip');
    const zip = `${lambda}.${hash('sha256', await readFile(path)).slice(0, 16)}.zip`;
    await copyFile(path, join('dist/stack', zip));
    zips.set(lambda, zip);
  }
  const plain = plainTemplate(template, {
    stage: markedStage,
    service: 'cloudfront-functions-gateway',
    zips,
  });
  await writeFile('dist/stack/template.json', `${JSON.stringify(wholeTemplate(plain), null, 2)}\n`);
  return ['template.json', ...zips.values()];
}
