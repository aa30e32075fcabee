import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeRepository } from '../support/cff.ts';
import { startCliGateway } from '../support/cliGateway.ts';
import { startGatewayProxy } from '../support/gatewayProxy.ts';
import { keys, startOnTerminal } from '../support/terminal.ts';

const gateway = await startCliGateway();
const proxy = await startGatewayProxy(gateway.url);
const code = 'function handler(event) {\n  return event.request;\n}\n';
const deploys = () => proxy.came.filter((name) => name === 'DeployFunction').length;

async function start(name: string, command: string) {
  const repository = await makeRepository(proxy.url, { [`functions/${name}.js`]: code });
  proxy.came.length = 0;
  const terminal = startOnTerminal(repository, command);
  await terminal.shows(/\[y\/N\] /);
  return { repository, terminal };
}

test.each(['y', 'YES'])('the question is asked once, and %s deploys', async (answer) => {
  const { repository, terminal } = await start(`answer-${answer}`, 'deploy');
  expect(deploys()).toBe(0);
  terminal.type(answer + keys.enter);
  const { code: ended, screen } = await terminal.ended;
  expect(ended).toBe(0);
  expect(screen.match(/\[y\/N\]/g)).toHaveLength(1);
  expect(screen).toContain('1 of 1 function done.');
  expect(deploys()).toBe(1);
  expect(await repository.cff('diff')).toMatchObject({ code: 0 });
});

test.each([
  ['no', `no${keys.enter}`, 1],
  ['a mere Enter', keys.enter, 1],
  ['another word', `yesterday${keys.enter}`, 1],
  ['the end of the input', keys.endOfInput, 1],
  ['Ctrl-C', keys.interrupt, 130],
])('%s is no yes: nothing is changed', async (words, answer, exitCode) => {
  const { terminal } = await start(`no-${words.replaceAll(/\W/g, '')}`, 'deploy');
  terminal.type(answer);
  const { code: ended, screen } = await terminal.ended;
  expect({ ended, deploys: deploys() }).toEqual({ ended: exitCode, deploys: 0 });
  expect(screen).toMatch(/Nothing was changed\.\r\n$/);
});

/** Lets the gateway's n-th run of tests pass or fail, without its sandbox: what is tried here is when there is one. */
function decideRuns(passes: (run: number) => boolean) {
  proxy.decide = (operation, count) => {
    if (operation !== 'RunTestCases') return 'PASSED';
    const result = { __typename: 'TestResult', name: `run ${count}`, passed: passes(count) };
    const failure = { functionError: 'broken', differences: [], logs: [] };
    const [passed, failed] = passes(count) ? [1, 0] : [0, 1];
    const results = [{ ...result, ...(failed > 0 && failure) }];
    const run = { __typename: 'TestRun', stage: null, passed, failed, results };
    return { answer: { data: { runTestCases: { __typename: 'RunTestCasesSuccess', run } } } };
  };
}

/** Starts a watch of a function's tests, and waits until they have passed for the first time. */
async function watchTests(name: string) {
  proxy.came.length = 0;
  const repository = await makeRepository(proxy.url, {
    [`functions/${name}.js`]: code,
    [`functions/${name}.tests/root.json`]: { httpRequest: 'GET / HTTP/1.1\nhost: x' },
    [`functions/${name}.json`]: { keyValueStores: ['pages'] },
    'key-value-stores/pages.json': { front: '/' },
  });
  const terminal = startOnTerminal(repository, 'test --watch');
  await terminal.shows(/1 passed, 0 failed\r\nWaiting for a change\. Ctrl-C ends it\.\r\n/);
  return { repository, terminal };
}

test('a watch runs again after a change, also of a file that an editor has replaced, until Ctrl-C', async () => {
  decideRuns((run) => run % 2 === 1);
  const file = 'functions/watched.js';
  const { repository, terminal } = await watchTests('watched');
  await repository.write({ [file]: `${code}// 2\n` });
  await terminal.shows(/run 2: broken[^]*0 passed, 1 failed\r\nWaiting/);
  await repository.write({ 'functions/watched.js~': `${code}// 3\n` });
  await rename(join(repository.path, 'functions/watched.js~'), join(repository.path, file));
  await terminal.shows(/1 passed, 0 failed\r\nWaiting/);
  await repository.write({ [file]: `${code}// 4\n` });
  await terminal.shows(/0 passed, 1 failed\r\nWaiting/);
  terminal.type(keys.interrupt);
  expect(await terminal.ended).toMatchObject({ code: 130 });
});

test('a watch runs again after a change of the data that the tests read', async () => {
  decideRuns((run) => run === 1);
  const { repository, terminal } = await watchTests('reader');
  await repository.write({ 'key-value-stores/pages.json': { front: '/other' } });
  await terminal.shows(/0 passed, 1 failed\r\nWaiting/);
  terminal.type(keys.interrupt);
  expect(await terminal.ended).toMatchObject({ code: 130 });
});

test('a watch goes on after a file that is broken, and after the end of the input', async () => {
  decideRuns(() => true);
  const { repository, terminal } = await watchTests('broken');
  await repository.write({ 'functions/broken.tests/root.json': '{ "event": ' });
  await terminal.shows(/functions\/broken\.tests\/root\.json:1:\d+ \S*error\S* json[^]*Waiting/);
  terminal.type(keys.endOfInput);
  await repository.write({
    'functions/broken.tests/root.json': { httpRequest: 'GET / HTTP/1.1\nhost: y' },
  });
  await terminal.shows(/1 passed, 0 failed\r\nWaiting/);
  terminal.type(keys.interrupt);
  expect(await terminal.ended).toMatchObject({ code: 130 });
});

test('a change while tests are run runs them once more', async () => {
  decideRuns(() => true);
  const { decide } = proxy;
  const { repository, terminal } = await watchTests('busy');
  proxy.decide = async (operation, count) => {
    if (count === 2) await repository.write({ 'functions/busy.js': `${code}// meanwhile\n` });
    return decide(operation, count);
  };
  await repository.write({ 'functions/busy.js': `${code}// 2\n` });
  await terminal.shows(/1 passed, 0 failed\r\nWaiting[^]*1 passed, 0 failed\r\nWaiting/);
  terminal.type(keys.interrupt);
  expect(await terminal.ended).toMatchObject({ code: 130 });
  expect(proxy.came).toEqual(['RunTestCases', 'RunTestCases', 'RunTestCases']);
});
