import { readFile } from 'node:fs/promises';
import { parse, type CollectionTag, type ScalarTag } from 'yaml';

/** Turn CloudFormation's short forms into long ones. */
const tags: (ScalarTag | CollectionTag)[] = [
  { tag: '!Ref', resolve: (text) => ({ Ref: text }) },
  { tag: '!Sub', resolve: (text) => ({ 'Fn::Sub': text }) },
  { tag: '!GetAtt', resolve: (text) => ({ 'Fn::GetAtt': text.split('.') }) },
  { tag: '!If', collection: 'seq', resolve: (list) => ({ 'Fn::If': list.toJSON() }) },
  { tag: '!Not', collection: 'seq', resolve: (list) => ({ 'Fn::Not': list.toJSON() }) },
  { tag: '!Equals', collection: 'seq', resolve: (list) => ({ 'Fn::Equals': list.toJSON() }) },
];

/** Reads the resources that a file of infra/ describes, with each setting's default, in the long form of CloudFormation. */
export async function readResources(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(new URL(`../../infra/${file}`, import.meta.url), 'utf8');
  const settings = new URL('../../infra/settings.json', import.meta.url);
  const defaults: Record<string, { default?: string }> = JSON.parse(
    await readFile(settings, 'utf8'),
  );
  const withDefaults = text.replaceAll(
    /\$\{self:custom\.settings\.(\w+)\}/g,
    (_, name: string) => defaults[name]?.default ?? '',
  );
  const { Resources } = parse(withDefaults, { customTags: tags }) as {
    Resources: Record<string, unknown>;
  }; // the tests validate the files
  return Resources;
}
