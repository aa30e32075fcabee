import { access, glob, readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@jest/globals';

const documents = new Map<string, string>();
for await (const file of glob(['*.md', '{docs,infra,schema,src,test}/**/*.md'], {
  exclude: ['**/node_modules/**'],
})) {
  documents.set(file, await readFile(file, 'utf8'));
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Gives the text without blocks of code. */
const prose = (markdown: string) => markdown.replaceAll(/^```.*?^```$/gms, '');

/** Gives the links of a document to files of this repository, from its root. */
function linksOf(file: string): { path: string; anchor: string | undefined }[] {
  const targets = prose(documents.get(file) ?? '').matchAll(/\]\(([^)\s]+)\)/g);
  return [...targets].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [path = '', anchor] = target.split('#');
    return [{ path: path === '' ? file : normalize(join(dirname(file), path)), anchor }];
  });
}

/** Gives the anchors that GitHub makes of a document's headings. */
function anchorsOf(file: string): string[] {
  const headings = prose(documents.get(file) ?? '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );
}

test('the documents are there', () => {
  expect([...documents.keys()]).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md']),
  );
});

test.each([...documents.keys()])(
  'every link of %s leads to a file, and to a heading of it',
  async (file) => {
    for (const { path, anchor } of linksOf(file)) {
      expect({ path, isThere: await isThere(path) }).toEqual({ path, isThere: true });
      if (anchor !== undefined) expect(anchorsOf(path)).toContain(anchor);
    }
  },
);

/** Leaves out the list of moved files, whose first column has old names. */
const current = [...documents.keys()].filter((file) => file !== 'docs/moved-files.md');

test.each(current)('every path that %s names is there', async (file) => {
  const named = (documents.get(file) ?? '').matchAll(
    /`((?:src|test|infra|schema|docs)\/[\w./-]+)`/g,
  );
  for (const [, path = ''] of named) {
    expect({ path, isThere: await isThere(path) }).toEqual({ path, isThere: true });
  }
});

test('every document in docs is linked from another one', () => {
  const linked = new Set([...documents.keys()].flatMap(linksOf).map(({ path }) => path));
  const inDocs = [...documents.keys()].filter((file) => file.startsWith('docs/'));
  expect(inDocs.filter((file) => !linked.has(file))).toEqual([]);
});

test("the README's map has every folder of src", async () => {
  const entries = await readdir('src', { withFileTypes: true });
  for (const entry of entries.filter((each) => each.isDirectory())) {
    expect(documents.get('README.md')).toContain(`\`src/${entry.name}/\``);
  }
});

test('the README has at most 150 lines', () => {
  expect((documents.get('README.md') ?? '').split('\n').length - 1).toBeLessThanOrEqual(150);
});
