/** Makes one minified CommonJS bundle for each Lambda: dist/NAME/handler.cjs. Run by `npm run build`. */
import { build } from 'esbuild';
import { loadRules } from '../src/rules.ts';
import { buildPages } from './pages.ts';

const lambdas = ['graphql', 'rest', 'pages'];

// A rule that a Lambda would refuse at its start is refused here.
loadRules({ accessFile: undefined, operatorRoleArn: undefined });
for (const name of lambdas) {
  const outfile = `dist/${name}/handler.cjs`;
  const { metafile } = await build({
    entryPoints: [`src/${name}/handler.ts`],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    // As `import()` of a builtin would load much of Node's lazy parts at the first call.
    supported: { 'dynamic-import': false },
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  console.log(`${outfile} ${Math.ceil((output?.bytes ?? 0) / 1024)} KB`);
}
if (await buildPages()) console.log('dist/pages/files');
