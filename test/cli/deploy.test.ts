import { UpdateFunctionCommand } from '@aws-sdk/client-cloudfront';
import { expect, test } from '@jest/globals';
import { makeRepository } from '../support/cff.ts';
import { startCliGateway } from '../support/cliGateway.ts';
import { startGatewayProxy } from '../support/gatewayProxy.ts';

const gateway = await startCliGateway();
const proxy = await startGatewayProxy(gateway.url);
const codeOf = (word: string) =>
  `function handler(event) {\n  // ${word}\n  return event.request;\n}\n`;
const rewrite =
  'function handler(event) {\n  event.request.uri += "index.html";\n  return event.request;\n}\n';
const folder = {
  httpRequest: 'GET /docs/ HTTP/1.1',
  expect: { output: { request: { uri: '/docs/index.html' } } },
};
const mutations =
  /^(?:DeployFunction|PublishFunction|SaveTestCase|DeleteTestCase|SetFunctionTags|RunTestCases)$/;
const mutationsSent = () => gateway.operations.filter((name) => mutations.test(name));

test('deploy creates, tests, publishes and tags; the same folder again sends no change', async () => {
  const repository = await makeRepository(gateway.url, {
    'functions/rewrite.js': rewrite,
    'functions/rewrite.json': { comment: 'Folders', tags: { team: 'web' } },
    'functions/rewrite.tests/folder.json': folder,
    'functions/plain.js': codeOf('plain'),
  });
  const planned = await repository.cff('deploy --dry-run');
  expect(planned).toMatchObject({
    code: 2,
    stdout: expect.stringContaining(
      'Plan: 2 to create, 2 to publish, 1 to tag, 1 test case to save.',
    ),
  });
  expect(mutationsSent()).toEqual([]);
  const first = await repository.cff('deploy --yes -m Begin');
  expect(first).toMatchObject({ code: 0, stderr: '2 of 2 functions done.\n' });
  expect(first.stdout).toMatch(
    /^rewrite {2}created and published, version 2, 1 test passed, tagged, 1 test saved$/m,
  );
  expect(first.stdout).toMatch(/^plain {2}created and published, version 2, no tests$/m);
  gateway.operations.length = 0;
  const second = await repository.cff('deploy --yes');
  expect(second).toEqual({ code: 0, stdout: 'Plan: 2 unchanged.\n', stderr: '' });
  expect(mutationsSent()).toEqual([]);
  expect(await repository.cff('diff')).toMatchObject({ code: 0 });
  const versions = await repository.cff('versions rewrite');
  expect(versions.stdout).toMatch(/^ +2 .*PUBLISHED +admin: Begin\n +1 .*CREATED +admin: Begin\n$/);
});

test('without a terminal and without --yes nothing is changed', async () => {
  const repository = await makeRepository(gateway.url, { 'functions/asked.js': codeOf('asked') });
  gateway.operations.length = 0;
  const { code, stderr } = await repository.cff('deploy');
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr:
      'error: Nothing was changed: there is no terminal to ask.\n  Add --yes to go on without a question, or --dry-run to see the plan only.\n',
  });
  expect(mutationsSent()).toEqual([]);
});

test('code that CloudFront refuses stops the whole deploy before anything is written', async () => {
  const repository = await makeRepository(gateway.url, {
    'functions/broken.js': 'function handler(event) {\n  return event.request\n',
    'functions/whole.js': codeOf('whole'),
  });
  gateway.operations.length = 0;
  const { code, stdout, stderr } = await repository.cff('deploy --yes');
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: 'error: 1 error in the code. Nothing was changed.\n',
  });
  expect(stdout).toMatch(/^functions\/broken\.js:\d+:\d+ error syntax: /m);
  expect(mutationsSent()).toEqual([]);
});

test('a test that fails stops its function alone, and tells what differs; LIVE is as before', async () => {
  const repository = await makeRepository(gateway.url, {
    'functions/gated.js': rewrite,
    'functions/gated.tests/folder.json': folder,
    'functions/other.js': codeOf('other'),
  });
  await repository.cff('deploy --yes');
  await repository.write({
    'functions/gated.js': codeOf('wrong'),
    'functions/other.js': codeOf('right'),
  });
  const local = await repository.cff('test');
  expect(local).toMatchObject({
    code: 1,
    stderr: '0 passed, 1 failed; 1 function has no tests\n',
  });
  expect(local.stdout).toContain(
    'test folder: /request/uri is "/docs/", expected "/docs/index.html"',
  );
  const { code, stdout, stderr } = await repository.cff('deploy --yes');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '1 of 2 functions done, 1 failed.\n' });
  expect(stdout).toMatch(/^gated {2}FAILED tests failed\n {4}test folder: \/request\/uri is/m);
  expect(stdout).toMatch(/^other {2}updated and published/m);
  expect(await repository.cff('test --stage live gated')).toMatchObject({ code: 0 });
  expect(await repository.cff('test --stage development gated')).toMatchObject({ code: 1 });
  const restored = await repository.cff('restore gated 1 --publish --yes');
  expect(restored).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^gated {2}restored and published version 1 as version \d+$/m),
  });
  expect(await repository.cff('pull gated --yes')).toMatchObject({ code: 0 });
  expect(String(await repository.read('functions/gated.js'))).toBe(rewrite);
});

test('a conflict tells who was faster and what differs, and writes nothing', async () => {
  const repository = await makeRepository(gateway.url, { 'functions/shared.js': codeOf('base') });
  await repository.cff('deploy --yes');
  await repository.write({ 'functions/shared.js': codeOf('mine') });
  // The other change is made between this plan and its deploy: when the code is checked.
  const { client } = gateway.cloudFront;
  const ask =
    'mutation ($input: UpdateFunctionInput!) { updateFunction(input: $input) { __typename } }';
  proxy.decide = async (operation) => {
    if (operation === 'CheckFunction') {
      const there = await gateway.ask(
        '{ function(name: "shared") { ... on CloudFrontFunction { etag } } }',
      );
      const input = {
        name: 'shared',
        ifMatch: there['etag'],
        code: { text: codeOf('theirs') },
        message: 'Faster',
      };
      await gateway.ask(ask, { input });
    }
    return 'PASSED' as const;
  };
  const { code, stdout } = await repository.cff('deploy --yes', {
    env: { CFF_GATEWAY: proxy.url },
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^shared {2}FAILED conflict: admin changed it at .* \(version \d+: Faster\)/m,
  );
  expect(stdout).toContain('    -  // base\n    +  // theirs\n');
  const outside = await gateway.ask(
    '{ function(name: "shared") { ... on CloudFrontFunction { etag code { text } } } }',
  );
  expect(outside['code']).toEqual({ text: codeOf('theirs') });
  // A change made elsewhere, too, is a difference that the next plan shows.
  const FunctionConfig = { Comment: '', Runtime: 'cloudfront-js-2.0' } as const;
  await client.send(
    new UpdateFunctionCommand({
      Name: 'shared',
      IfMatch: String(outside['etag']),
      FunctionConfig,
      FunctionCode: Buffer.from(codeOf('console')),
    }),
  );
  expect((await repository.cff('diff')).stdout).toContain('    -  // console\n    +  // mine\n');
});

test('what the folder does not have is told, and deleted only when asked', async () => {
  const repository = await makeRepository(gateway.url, {
    'functions/kept.js': codeOf('kept'),
    'functions/kept.tests/old.json': folder,
  });
  await repository.write({ 'functions/kept.js': rewrite });
  await repository.cff('deploy --yes');
  const smaller = await makeRepository(gateway.url, { 'functions/kept.js': rewrite });
  const { code, stdout } = await smaller.cff('diff');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Not in this folder, and left alone: .*plain/m);
  expect(await smaller.cff('deploy --yes --prune')).toMatchObject({ code: 0 });
  expect((await smaller.cff('pull kept --dry-run --json')).stdout).not.toContain('old.json');
  expect(await smaller.cff('delete kept --dry-run')).toMatchObject({
    code: 2,
    stdout: '- kept, which is published\n',
  });
  expect(await smaller.cff('delete kept --yes')).toMatchObject({
    code: 0,
    stdout: '- kept, which is published\nkept  deleted\n',
  });
  expect((await smaller.cff('diff')).stdout).toContain('+ kept  create and publish');
});

test('an unpublished change is published by deploy without a new version of the code, and by publish', async () => {
  const repository = await makeRepository(gateway.url, { 'functions/two-steps.js': codeOf('one') });
  expect(await repository.cff('deploy two-steps --yes --no-publish')).toMatchObject({ code: 0 });
  expect(await repository.cff('publish two-steps --dry-run')).toMatchObject({
    code: 2,
    stdout: 'two-steps was never published.\n',
  });
  gateway.operations.length = 0;
  const { stdout } = await repository.cff('deploy --yes');
  expect(stdout).toMatch(/^two-steps {2}published, version 2, no tests$/m);
  expect(mutationsSent()).toEqual(['RunTestCases', 'PublishFunction']);
  expect(await repository.cff('publish two-steps --yes')).toMatchObject({
    code: 0,
    stderr: 'two-steps is published already.\n',
  });
});

test('a caller without the right is told which one is missing', async () => {
  const repository = await makeRepository(gateway.url, {
    'functions/foreign.js': codeOf('foreign'),
  });
  const { code, stdout, stderr } = await repository.cff('deploy --yes', {
    env: { CFF_TOKEN: 'team-a' },
  });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain("The gateway's rules do not allow this caller");
  expect(stdout + stderr).toContain('cff whoami');
});
