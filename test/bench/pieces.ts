/** Lists what is changed in libraries for speed or size: modules that are replaced, and passages that tune the SDK's client. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { replacePassage } from '../../infra/bundle/replacePassage.ts';
import { replacements } from '../../infra/bundle/replacements.ts';

/** Describes a piece, and how a bundle is made without it. */
export interface Piece {
  name: string;
  /** The module that stays as its package has it. */
  kept?: string;
  plugins?: Plugin[];
}

const tuning = 'src/aws/tuneClient.ts';
const client = 'src/aws/cloudFrontClient.ts';

/** Lists passages whose absence leaves the SDK's client as it is. */
const passages: readonly [name: string, file: string, passage: string, instead: string][] = [
  ['plain configuration', tuning, 'const plain = { ...config };', 'const plain = config;'],
  ['one signer', tuning, '(memoized ??= signer(scheme))', '(memoized = signer(scheme))'],
  ['cached middleware', client, 'cacheMiddleware: true, ', ''],
];

export const pieces: readonly Piece[] = [
  ...replacements
    .filter(({ lambdas }) => lambdas.includes('graphql'))
    .map(({ module }) => ({ name: shortName(module), kept: module })),
  ...passages.map(([name, file, passage, instead]) => ({
    name,
    plugins: [withoutPassage(file, passage, instead)],
  })),
];

/** Shortens a module's path to its package and what tells it from others there. */
function shortName(module: string): string {
  return module
    .replaceAll(/\/(?:dist|dist-es|esm|lib|submodules|index)(?=[/.])/g, '')
    .replace(/\.m?[jt]s$/, '');
}

function withoutPassage(file: string, passage: string, instead: string): Plugin {
  return {
    name: `without ${passage}`,
    setup: (bundle) => {
      const filter = new RegExp(`${file.replaceAll('.', '\\.')}$`);
      bundle.onLoad({ filter }, async ({ path }) => ({
        contents: replacePassage(await readFile(path, 'utf8'), passage, instead),
        loader: 'ts',
      }));
    },
  };
}
