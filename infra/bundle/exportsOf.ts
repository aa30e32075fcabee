import { build, type BuildOptions } from 'esbuild';

/** Lists the exports of an ES module, without reading the packages that it imports. Throws for CommonJS. */
export async function exportsOf(
  source: Pick<BuildOptions, 'entryPoints' | 'stdin'>,
): Promise<string[]> {
  const { metafile } = await build({
    ...source,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  const { format } = metafile.inputs[output?.entryPoint ?? ''] ?? {};
  if (!output || format !== 'esm') throw new Error('it is no ES module');
  return output.exports.toSorted();
}
