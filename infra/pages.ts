/** Builds what browsers get: dist/pages/files, each file compressed in both ways that browsers understand. */
import { createHash, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { bundlePages, type PageAssets } from './pageBundles.ts';

const directory = 'dist/pages/files';
const folder = 'src/pages/browser';
/** Names the file of notices that Swagger UI's script, itself a bundle, refers to. */
const swaggerNotices = 'node_modules/swagger-ui-dist/swagger-ui-es-bundle.js.LICENSE.txt';
const pages = [
  { page: 'home', title: 'CloudFront Functions gateway', entry: 'page.css' },
  {
    page: 'playground/graphiql',
    title: 'GraphiQL · CloudFront Functions gateway',
    entry: 'graphiql.tsx',
  },
  {
    page: 'console/console',
    title: 'Console · CloudFront Functions gateway',
    entry: 'console.tsx',
  },
  { page: 'docs/docs', title: 'REST docs · CloudFront Functions gateway', entry: 'docs.ts' },
  { page: 'notFound', title: 'Not found · CloudFront Functions gateway', entry: 'page.css' },
] as const;

/**
 * Builds the pages unless the present files were built from these very sources. Tells whether it built them; calls
 * `onStart` before it does.
 */
export async function buildPages(onStart = () => {}): Promise<boolean> {
  const stamp = await stampOfSources();
  if (await isBuilt(stamp)) return false;
  onStart();
  await write(await renderPages(), stamp);
  return true;
}

/** Gives all that browsers get, by file name. */
async function renderPages(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { entries, files } = await bundlePages();
  const all = new Map(files);
  const icon = await readFile(`${folder}/icon.svg`);
  const iconName = `icon-${hash(icon).slice(0, 8)}.svg`;
  all.set(iconName, icon);
  all.set(basename(swaggerNotices), await readFile(swaggerNotices));
  const urls = Object.fromEntries(
    [...entries].flatMap(([name, { script = '', style = '' }]) => [
      [name, script],
      [name.replace(/\.\w+$/, '.css'), style],
    ]),
  );
  for (const { page, title, entry } of pages) {
    const values = {
      page: basename(page),
      title,
      'icon.svg': `/pages/${iconName}`,
      assets: tags(entries.get(entry)),
      ...urls,
    };
    all.set(`${basename(page)}.html`, await html(page, values));
  }
  return all;
}

/** Makes the files beside the old ones, then moves them into place, so that a server never has a mixture. */
async function write(all: ReadonlyMap<string, Uint8Array>, stamp: string): Promise<void> {
  const fresh = `${directory}-${randomUUID()}`;
  const remove = () => rmSync(fresh, { recursive: true, force: true });
  process.once('exit', remove); // it may be told to end in the middle
  try {
    await mkdir(fresh, { recursive: true });
    await Promise.all([...all].map(([name, content]) => compress(join(fresh, name), content)));
    await writeFile(join(fresh, 'stamp'), stamp);
    await rm(directory, { recursive: true, force: true });
    await rename(fresh, directory).catch(() => undefined); // another process was faster
  } finally {
    remove();
    process.off('exit', remove);
  }
}

/** Tells whether the files that are there have this stamp. */
async function isBuilt(stamp: string): Promise<boolean> {
  const built = await readFile(join(directory, 'stamp'), 'utf8').catch(() => undefined);
  return built === stamp;
}

async function stampOfSources(): Promise<string> {
  const sources = await readdir(folder, { recursive: true, withFileTypes: true });
  const browser = sources
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
  const others = [
    'src/contract/sdl.generated.ts',
    'package-lock.json',
    'infra/pages.ts',
    'infra/pageBundles.ts',
  ];
  const contents = await Promise.all([...browser, ...others].map((file) => readFile(file)));
  return hash(contents.map(hash).join('\n'));
}

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

function tags(entry: ReturnType<PageAssets['entries']['get']>): string {
  const { script, style, imports = [] } = entry ?? {};
  return [
    ...(style === undefined ? [] : [`<link rel="stylesheet" href="${style}" />`]),
    ...imports.map((url) => `<link rel="modulepreload" href="${url}" />`),
    ...(script === undefined ? [] : [`<script type="module" src="${script}"></script>`]),
  ].join('\n    ');
}

async function readPart(name: string): Promise<string> {
  return (await readFile(`${folder}/${name}.html`, 'utf8')).trimEnd();
}

async function html(page: string, values: Readonly<Record<string, string>>): Promise<Buffer> {
  const [layout, bar, content] = await Promise.all([
    readPart('layout'),
    readPart('bar'),
    readPart(page),
  ]);
  // The console makes its own.
  const body = page.startsWith('console/') ? content : `${bar}\n${content}`;
  const whole = layout.replace('{{content}}', () => body.replaceAll('\n', '\n    '));
  return Buffer.from(
    whole.replaceAll(/\{\{([\w.]+)\}\}/g, (all, name: string) => values[name] ?? all),
  );
}

async function compress(path: string, content: Uint8Array): Promise<void> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 9, // 11, the highest, takes four times as long for 8 % less
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params }));
  await writeFile(
    `${path}.gz`,
    await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  );
}
