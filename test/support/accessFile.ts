import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** Writes an access file with these rules, and gives its path. It is removed after the tests of the file. */
export async function writeAccessFile(rules: readonly object[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'access-'));
  folders.push(folder);
  const file = join(folder, 'access.json');
  await writeFile(file, JSON.stringify({ rules }));
  return file;
}
