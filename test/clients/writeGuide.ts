/** Writes the examples of docs/clients.md as programs, so that each can be compiled and run. */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { sectionOf } from '../support/markdown.ts';

const directory = 'test/clients/guide';
const compilerOptions = {
  target: 'ES2024',
  lib: ['ES2024', 'DOM', 'DOM.Iterable'],
  module: 'ESNext',
  moduleResolution: 'bundler',
  types: ['node'],
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
};

/** Gives the only block of a section in this language. Throws when there is none. */
function blockOf(section: string, language: string): string {
  const [, block] = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms').exec(section) ?? [];
  if (block === undefined) throw new Error(`no block of ${language}`);
  return block;
}

/** Imports each compiled document in place of the tag, as Relay's Babel plugin does. */
function withArtifacts(program: string): string {
  const imports: string[] = [];
  const replaced = program.replaceAll(/graphql`\w+ (\w+)[^`]*`/g, (_, name: string) => {
    imports.push(`import ${name} from './__generated__/${name}.graphql.ts';\n`);
    return name;
  });
  return imports.join('') + replaced.replace(' graphql,', '');
}

/** Writes the example below a heading, before it is compiled, and gives the output that the document prints. */
export async function writeExample(heading: string, name: string): Promise<string> {
  const section = sectionOf(await readFile('docs/clients.md', 'utf8'), heading);
  await writeFile(`${directory}/${name}.ts`, blockOf(section, 'ts'));
  if (section.includes('```json'))
    await writeFile(`${directory}/relay.config.json`, blockOf(section, 'json'));
  return blockOf(section, 'text');
}

/** Empties the folder of the examples, and puts the contract and the compiler's settings there. */
export async function emptyGuide(): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await copyFile('schema/schema.graphql', `${directory}/schema.graphql`);
  const settings = { compilerOptions, include: ['*.ts', 'hey-api'] };
  await writeFile(`${directory}/tsconfig.json`, JSON.stringify(settings));
}

/** Puts Relay's compiled documents into its example, and the gateway's address into each. */
export async function finishExample(name: string, url: string): Promise<void> {
  const file = `${directory}/${name}.ts`;
  const program = (await readFile(file, 'utf8')).replaceAll('http://127.0.0.1:4000', url);
  await writeFile(file, name === 'relay' ? withArtifacts(program) : program);
}
