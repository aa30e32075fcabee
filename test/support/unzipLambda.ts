import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** Unpacks a Lambda's zip, as `npm run package` leaves it, into a folder. Gives the names of its files. */
export async function unzipLambda(name: string, directory: string): Promise<string[]> {
  const files = unzipSync(await readFile(`.serverless/${name}.zip`));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await writeFile(join(directory, file), content);
  }
  return Object.keys(files);
}
