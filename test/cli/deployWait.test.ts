import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { makeRepository } from '../support/cff.ts';
import { startCliGateway } from '../support/cliGateway.ts';
import { createDistribution } from '../support/distributions.ts';

const deployingMs = 60_000;
let passedMs = 0;
const gateway = await startCliGateway({
  deployingMs,
  now: () => new Date(Date.now() + passedMs),
});
const codeOf = (word: string) =>
  `function handler(event) {\n  // ${word}\n  return event.request;\n}\n`;

test('deploy --wait ends when the distributions have the function, and not before', async () => {
  const repository = await makeRepository(gateway.url, { 'functions/edge.js': codeOf('first') });
  expect(await repository.cff('deploy --yes --wait')).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('No distribution uses them.\n'),
  });
  const id = await createDistribution(gateway.cloudFront.client, { 'viewer-request': 'edge' });
  await repository.write({ 'functions/edge.js': codeOf('second') });
  const child = repository.start('deploy --yes --wait');
  let told = '';
  const isWaiting = new Promise<void>((resolve) => {
    child.stderr?.on('data', (data: Buffer) => {
      told += String(data);
      if (told.includes(`Waiting for ${id} (`)) resolve();
    });
  });
  const closed = once(child, 'close');
  await isWaiting;
  expect(child.exitCode).toBeNull();
  passedMs = deployingMs + 1;
  expect(await closed).toEqual([0, null]);
  expect(told).toMatch(/^Waiting for \w+ \(\S+, InProgress\) .*\n1 distribution has it\.\n$/m);
});

test('Ctrl-C ends the wait, and what was published stays so', async () => {
  const repository = await makeRepository(gateway.url, { 'functions/left.js': codeOf('first') });
  await repository.cff('deploy --yes');
  await createDistribution(gateway.cloudFront.client, { 'viewer-response': 'left' });
  await repository.write({ 'functions/left.js': codeOf('second') });
  const child = repository.start('deploy --yes --wait');
  let told = '';
  child.stderr?.on('data', (data: Buffer) => {
    const before = told;
    told += String(data);
    if (!before.includes('Waiting for') && told.includes('Waiting for')) child.kill('SIGINT');
  });
  expect(await once(child, 'close')).toEqual([130, null]);
  expect(told).toContain('What was published stays published.');
  expect(await repository.cff('diff')).toMatchObject({ code: 0 });
});
