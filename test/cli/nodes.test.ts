import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeRepository } from '../support/cff.ts';
import { startCliGateway } from '../support/cliGateway.ts';

const gateway = await startCliGateway();

/** The machine's own Node, which may be as old as 20, and the one of this project. */
const folders = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((path) => !path.includes('node_modules'));
const machine = folders.map((path) => join(path, 'node')).find((path) => existsSync(path));
const nodes = [process.execPath, ...(machine === undefined ? [] : [machine])];

test.each(nodes.map((node, index) => [node, index] as const))(
  'the built file runs on %s: checks, deploys, and tells that nothing is left to do',
  async (node, index) => {
    const name = `node-${index}`;
    const repository = await makeRepository(gateway.url, {
      [`functions/${name}.js`]: 'function handler(event) {\n  return event.request;\n}\n',
      [`functions/${name}.tests/query.json`]: { httpRequest: 'GET /?a=1&a=2 HTTP/1.1\nhost: x' },
    });
    expect(await repository.cff('check', { node })).toMatchObject({ code: 0 });
    expect(await repository.cff('test', { node })).toMatchObject({
      code: 0,
      stderr: '1 passed, 0 failed\n',
    });
    expect(await repository.cff('deploy --yes', { node })).toMatchObject({ code: 0 });
    expect(await repository.cff('deploy --yes', { node })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Plan: 1 unchanged.\n'),
    });
  },
);
