import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { parameters } from '../../infra/plain/parameters.ts';
import { sectionOf } from '../support/markdown.ts';

const section = sectionOf(await readFile('infra/README.md', 'utf8'), 'Deploy with other tools');

/** Gives the names of the parameters that the block of a tool sets. */
const namesIn = (tool: string, form: RegExp): string[] => {
  const [, after = ''] = section.split(`**${tool}.**`);
  const [, , block = ''] = /^```(\w+)\n(.*?)^```$/ms.exec(after) ?? [];
  return [...block.matchAll(form)].map(([, name = '']) => name).toSorted();
};

test.each([
  ['AWS CLI', /ParameterKey=(\w+),ParameterValue=[^\s,]+/g],
  ['SAM', /(?<= )(\w+)=\S+/g],
  ['CDK', /(?<=[{,] )([A-Z]\w+): '[^']+'/g],
  ['Terraform', /^ {4}(\w+) += "[^"]+"$/gm],
])(
  'the parameters that %s is shown to give are those of the template that have no default, and the place of the zips',
  (tool, form) => {
    const required = Object.entries(parameters()).filter(
      ([, parameter]) => !('Default' in parameter),
    );
    const names = [...required.map(([name]) => name), 'CodePrefix'];
    expect(namesIn(tool, form)).toEqual(names.toSorted());
  },
);
