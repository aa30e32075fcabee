import { expect, test } from '@jest/globals';
import { makeRepository } from '../support/cff.ts';
import { startCliGateway } from '../support/cliGateway.ts';

const gateway = await startCliGateway();
const count = 100;
const names = Array.from({ length: count }, (_, index) => `page-${index}`);
const codeOf = (name: string) =>
  `function handler(event) {\n  event.request.uri = '/${name}';\n  return event.request;\n}\n`;
const readOnly = new Set([
  'FunctionNames',
  'FunctionState',
  'KeyValueStores',
  'CheckFunction',
  'TestCases',
]);
const changesSent = () => gateway.operations.filter((name) => !readOnly.has(name));

test('a folder of a hundred functions is deployed; the second deploy sends no change', async () => {
  const files = Object.fromEntries(names.map((name) => [`functions/${name}.js`, codeOf(name)]));
  const repository = await makeRepository(gateway.url, files);
  const first = await repository.cff('deploy --yes');
  expect(first.code).toBe(0);
  expect(first.stderr).toContain('100 of 100 functions done.\n');
  expect(changesSent()).toHaveLength(count);
  gateway.operations.length = 0;
  const second = await repository.cff('deploy --yes');
  expect(second).toMatchObject({ code: 0, stdout: 'Plan: 100 unchanged.\n' });
  expect(changesSent()).toEqual([]);
  // One that has changed is the only one that is written.
  await repository.write({ 'functions/page-42.js': codeOf('answer') });
  expect(await repository.cff('deploy --yes')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Plan: 1 to update, 1 to publish, 99 unchanged\.$/m),
  });
  expect(changesSent()).toEqual(['DeployFunction']);
});
