import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

export interface Room {
  rooms: string[];
  packages: string[];
}

type RuleValues = Record<string, unknown>;
interface Configuration {
  rules: RuleValues & { 'gateway/allowed-imports': [string, Record<string, Room>] };
  overrides: { files: string[]; rules: RuleValues }[];
}

export interface Problem {
  file: string;
  line: number;
  message: string;
  /** Rule, as the linter names it: `gateway(allowed-imports)`. */
  rule: string;
}

const configuration = JSON.parse(await readFile('.oxlintrc.json', 'utf8')) as Configuration;

export const [, rooms] = configuration.rules['gateway/allowed-imports'];

/** Leaves out the rules that have nothing to do with imports: they would find much in files that only import. */
function importRules(rules: RuleValues): RuleValues {
  const isKept = (name: string) => /^(?:gateway|import)\/|^no-restricted-/.test(name);
  return Object.fromEntries(Object.entries(rules).filter(([name]) => isKept(name)));
}

/**
 * Writes these files, contents by path, into a temporary folder and lints them there with the repository's
 * configuration. Gives each problem that the rules on imports and globals find.
 */
export async function lintCopy(files: ReadonlyMap<string, string>): Promise<Problem[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lint-'));
  try {
    const overrides = configuration.overrides.map((each) => ({
      ...each,
      rules: importRules(each.rules),
    }));
    const copy = {
      ...configuration,
      categories: {},
      rules: importRules(configuration.rules),
      overrides,
    };
    await cp('infra/lint', join(folder, 'infra/lint'), { recursive: true });
    await cp('package.json', join(folder, 'package.json'));
    await writeFile(join(folder, '.oxlintrc.json'), JSON.stringify(copy));
    for (const [file, content] of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
    }
    return await lint(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function lint(folder: string): Promise<Problem[]> {
  const program = resolve('node_modules/oxlint/bin/oxlint');
  const options = { cwd: folder, maxBuffer: Infinity };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, '-f', 'unix'],
    options,
  ).catch((error: { stdout: string }) => error); // it ends with 1 when it finds problems
  return stdout.split('\n').flatMap((text) => {
    const [, file, line, message, rule] =
      /^(.+?):(\d+):\d+: (.*) \[Error\/?(.*)\]$/.exec(text) ?? [];
    if (rule === '') throw new Error(`cannot be parsed: ${text}`);
    return file && message && rule ? [{ file, line: Number(line), message, rule }] : [];
  });
}
