import { basename } from 'node:path';
import { build, type Metafile } from 'esbuild';

const pageSources = [
  'playground/graphiql.tsx',
  'console/console.tsx',
  // Apart from the script, which would bring the style sheet of the editor along.
  'console/styles/console.css',
  // Loaded by the console when code is first edited, with a style sheet of its own.
  'console/code/editor/monaco.ts',
  'docs/docs.ts',
  'page.css',
].map((file) => `src/pages/browser/${file}`);
/** Lists Monaco's web workers. */
const workerSources = [
  'node_modules/monaco-editor/esm/vs/editor/editor.worker.js',
  'node_modules/monaco-editor/esm/vs/language/json/json.worker.js',
  'node_modules/monaco-graphql/esm/graphql.worker.js',
];

/** Holds the addresses under /pages that a page's HTML refers to, by the name of the source. */
export interface PageAssets {
  /** Script and style sheet of an entry, and what the script imports from the start. */
  entries: ReadonlyMap<string, { script?: string; style?: string; imports: string[] }>;
  files: ReadonlyMap<string, Uint8Array>;
}

/** Bundles the browser code, with content-hashed names; pages and workers share the parts that both need. */
export async function bundlePages(): Promise<PageAssets> {
  const { outputFiles, metafile } = await build({
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    outdir: 'dist/pages/files',
    entryNames: '[name]-[hash]',
    entryPoints: [...pageSources, ...workerSources],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Each script and style sheet names a file with the notices of the licences of what is in it.
    legalComments: 'linked',
    preserveSymlinks: true, // node_modules may be a link, and entries are told apart by their paths
    logLevel: 'silent', // what it finds is thrown
    loader: { '.ttf': 'dataurl' },
  });
  const entries = entriesOf(metafile);
  // A script that is loaded later gets no style sheet: what it needs is in its page's.
  const styles = new Set([...entries.values()].map(({ style }) => style));
  const isUsed = (name: string) => !name.endsWith('.css') || styles.has(`/pages/${name}`);
  const files = outputFiles.map(({ path, contents }) => [basename(path), contents] as const);
  return { entries, files: new Map(files.filter(([name]) => isUsed(name))) };
}

const url = (path: string) => `/pages/${basename(path)}`;

function entriesOf({ outputs }: Metafile): PageAssets['entries'] {
  const entries = Object.entries(outputs).flatMap(([path, { entryPoint, cssBundle, imports }]) => {
    if (![...pageSources, ...workerSources].includes(entryPoint ?? '')) return [];
    const isStyle = path.endsWith('.css');
    const entry = {
      ...(isStyle ? { style: url(path) } : { script: url(path) }),
      ...(cssBundle !== undefined && { style: url(cssBundle) }),
      imports: imports
        .filter(({ kind }) => kind === 'import-statement')
        .map((item) => url(item.path)),
    };
    return [[basename(entryPoint ?? ''), entry] as const];
  });
  const all = new Map(entries);
  // A style sheet that is an entry itself takes the place of what the script of its name would bring.
  for (const [name, entry] of all) {
    const own = all.get(name.replace(/\.tsx?$/, '.css'));
    if (own?.style !== undefined) entry.style = own.style;
  }
  return all;
}
