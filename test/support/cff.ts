import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll } from '@jest/globals';
import { bundleCommandLine } from '../../infra/bundle/bundleCommandLine.ts';

const folder = await mkdtemp(join(tmpdir(), 'cff-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The built file, made once for each test file. */
export const cffFile = join(folder, 'cff.mjs');
await bundleCommandLine(folder);

/** Holds how a process ended, and what it wrote. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Describes a folder of functions on disk. */
export interface Repository {
  path: string;
  write: (files: Readonly<Record<string, string | Buffer | object>>) => Promise<void>;
  read: (file: string) => Promise<Buffer>;
  files: () => Promise<string[]>;
  /** Runs `cff` in it, without a terminal. `node` is another Node. */
  cff: (given: string, options?: RunOptions) => Promise<Ended>;
  /** Starts it only. */
  start: (given: string, options?: RunOptions) => ReturnType<typeof spawn>;
}

interface RunOptions {
  env?: Record<string, string>;
  node?: string;
  cwd?: string;
  isOnTerminal?: boolean;
}

/** Gives what runs words on a pseudo terminal. No word needs quotation marks. */
function onTerminal(words: readonly string[]): string[] {
  return process.platform === 'linux'
    ? ['script', '-qefc', words.join(' '), '/dev/null']
    : ['script', '-q', '/dev/null', ...words];
}

/** Makes a folder whose cff.json names a gateway, as an administrator's. Words of a command are separated by spaces. */
export async function makeRepository(
  url: string,
  files: Readonly<Record<string, string | Buffer | object>> = {},
): Promise<Repository> {
  const path = await mkdtemp(join(folder, 'repository-'));
  const write: Repository['write'] = async (wanted) => {
    for (const [file, content] of Object.entries(wanted)) {
      await mkdir(dirname(join(path, file)), { recursive: true });
      const isText = typeof content === 'string' || Buffer.isBuffer(content);
      await writeFile(join(path, file), isText ? content : JSON.stringify(content, null, 2));
    }
  };
  await write({ 'cff.json': { gateway: url }, ...files });
  const start: Repository['start'] = (
    given,
    { env = {}, node = process.execPath, cwd = path, isOnTerminal = false } = {},
  ) => {
    const { PATH = '' } = process.env;
    const clean = { PATH, HOME: path, CFF_TOKEN: 'admin', ...env };
    const words = [node, cffFile, ...given.split(' ').filter(Boolean)];
    const [command = node, ...rest] = isOnTerminal ? onTerminal(words) : words;
    return spawn(command, rest, { cwd, env: clean, stdio: 'pipe' });
  };
  return {
    path,
    write,
    read: (file) => readFile(join(path, file)),
    files: async () => {
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      const all = entries.filter((entry) => entry.isFile());
      return all
        .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
        .toSorted();
    },
    start,
    cff: async (given, options) => {
      const child = start(given, options);
      child.stdin?.end();
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      const [stdout, stderr, code] = await Promise.all([
        textOf(child.stdout),
        textOf(child.stderr),
        ended,
      ]);
      return { code, stdout, stderr };
    },
  };
}

const textOf = (stream: NodeJS.ReadableStream | null) =>
  stream ? text(stream) : Promise.resolve('');
