import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { makeRepository } from '../support/cff.ts';
import { startCliGateway } from '../support/cliGateway.ts';
import { startGatewayProxy, type Fate } from '../support/gatewayProxy.ts';

const gateway = await startCliGateway();
const proxy = await startGatewayProxy(gateway.url);
const codeOf = (word: string) =>
  `function handler(event) {\n  // ${word}\n  return event.request;\n}\n`;
const tests = { httpRequest: 'GET / HTTP/1.1' };

const versionsOf = async (name: string) => {
  const found = await gateway.ask(`{ versions(name: "${name}") { nodes { event } } }`);
  return (found['nodes'] as { event: string }[]).map(({ event }) => event); // as asked
};

test.each<[string, Fate]>([
  ['DeployFunction', 'LOST'],
  ['DeployFunction', 'DROPPED'],
  ['DeployFunction', 'FAULT'],
  ['DeployFunction', 429],
  ['SaveTestCase', 'LOST'],
  ['SetFunctionTags', 'LOST'],
  ['FunctionState', 'LOST'],
  ['FunctionNames', 429],
])(
  'when the first answer to %s is %s, the deploy ends as it would have, and nothing is done twice',
  async (operation, fate) => {
    const name = `first-${operation}-${JSON.stringify(fate).replaceAll('"', '')}`;
    const repository = await makeRepository(proxy.url, {
      [`functions/${name}.js`]: codeOf('first'),
      [`functions/${name}.json`]: { tags: { a: 'b' } },
      [`functions/${name}.tests/root.json`]: tests,
    });
    proxy.came.length = 0;
    proxy.decide = (came, count) => (came === operation && count === 1 ? fate : 'PASSED');
    expect(await repository.cff('deploy --yes')).toMatchObject({
      code: 0,
      stderr: '1 of 1 function done.\n',
    });
    expect(await versionsOf(name)).toEqual(['PUBLISHED', 'CREATED']);
    expect(await repository.cff('diff')).toMatchObject({ code: 0 });
  },
);

test('when no answer comes at all, it is said that nobody knows, and the exit code is 1', async () => {
  const repository = await makeRepository(proxy.url, { 'functions/silent.js': codeOf('silent') });
  proxy.came.length = 0;
  let isCut = false;
  proxy.decide = (came) => {
    isCut = isCut || came === 'DeployFunction';
    return isCut ? 'DROPPED' : 'PASSED';
  };
  const { code, stdout, stderr } = await repository.cff('deploy --yes');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '0 of 1 function done, 1 not known.\n' });
  expect(stdout).toContain('silent  NOT KNOWN It is not known whether this was done');
});

test('Throttling of AWS is waited out as long as the gateway says', async () => {
  const repository = await makeRepository(proxy.url, {
    'functions/throttled.js': codeOf('throttled'),
  });
  proxy.came.length = 0;
  const error = {
    __typename: 'Throttling',
    message: 'Rate exceeded',
    errorCode: 'Throttling',
    retryable: true,
    requestId: 'r',
    retryAfterSeconds: 0,
  };
  proxy.decide = (came, count) =>
    came === 'DeployFunction' && count < 3
      ? { answer: { data: { deployFunction: error } } }
      : 'PASSED';
  expect(await repository.cff('deploy --yes')).toMatchObject({ code: 0 });
  expect(proxy.came.filter((came) => came === 'DeployFunction')).toHaveLength(3);
});

test('Ctrl-C in the middle waits for what is under way, begins nothing more, and tells both', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `stopped-${index}`);
  const files = Object.fromEntries(names.map((name) => [`functions/${name}.js`, codeOf(name)]));
  const repository = await makeRepository(proxy.url, files);
  proxy.came.length = 0;
  let release = () => undefined as void;
  const released = new Promise<Fate>((resolve) => (release = () => resolve('PASSED')));
  let arrived = () => undefined as void;
  const all = new Promise<void>((resolve) => (arrived = resolve));
  proxy.decide = (came, count) => {
    if (came !== 'DeployFunction') return 'PASSED';
    if (count === 4) arrived();
    return released;
  };
  const child = repository.start('deploy --yes');
  const output: string[] = [];
  child.stdout?.on('data', (data: Buffer) => output.push(String(data)));
  const told = new Promise<void>((resolve) => {
    child.stderr?.on('data', (data: Buffer) => {
      output.push(String(data));
      if (String(data).includes('Stopping')) resolve();
    });
  });
  await all;
  child.kill('SIGINT');
  await told;
  release();
  expect(await once(child, 'close')).toEqual([130, null]);
  const text = output.join('');
  expect(text.match(/created and published/g)).toHaveLength(4);
  expect(text).toMatch(/^4 of 8 functions done, not begun: (?:stopped-\d(?:, )?){4}\.$/m);
  expect(proxy.came.filter((came) => came === 'DeployFunction')).toHaveLength(4);
});

test('a reader that closes the pipe does not stop a deploy', async () => {
  const repository = await makeRepository(gateway.url, { 'functions/piped.js': codeOf('piped') });
  const child = repository.start('deploy --yes');
  child.stdout?.destroy();
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(await versionsOf('piped')).toEqual(['PUBLISHED', 'CREATED']);
});
