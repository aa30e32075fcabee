import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const run = promisify(execFile);

/** Gives the output of a process that logs, with a console that puts words before every line. */
async function outputOf(env: Record<string, string>): Promise<string[]> {
  const program = `
    for (const level of ['info', 'error', 'log']) {
      console[level] = (line) => void process.stdout.write('prefix ' + line + '\\n');
    }
    const { createLogger } = await import('./src/log/logger.ts');
    const logger = createLogger(process.env.AWS_LAMBDA_FUNCTION_NAME);
    const { recordMetrics } = await import('./src/log/metrics.ts');
    logger.info('done', { function: 'sample', secret: 'hunter2' });
    const circle = [new Error('it said "hunter2"'), new Error('cause')];
    [circle[0].cause, circle[1].cause] = [circle[1], circle[0]];
    logger.error('failed', circle[0]);
    recordMetrics({ calls: [], outcomes: [], logger });`;
  const args = ['--input-type=module', '--eval', program];
  const { PATH = '' } = process.env;
  const { stdout } = await run(process.execPath, args, { env: { PATH, ...env } });
  return stdout.trimEnd().split('\n');
}

test('on AWS Lambda each line is JSON as it is, past the console, and metrics are what CloudWatch reads', async () => {
  const lines = await outputOf({ AWS_LAMBDA_FUNCTION_NAME: 'gateway-prod-graphql' });
  const [info, error, metrics] = lines.map((line) => JSON.parse(line));
  expect(lines).toHaveLength(3);
  expect(info).toEqual({
    level: 'INFO',
    message: 'done',
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    service: 'gateway-prod-graphql',
    function: 'sample',
  });
  const told = { name: 'Error', message: 'it said "…"' };
  expect(error).toMatchObject({ level: 'ERROR', error: { ...told, cause: { cause: told } } });
  expect(error.error.cause.cause.cause).not.toHaveProperty('cause'); // causes that go in a circle
  expect(Object.keys(metrics)[0]).toBe('_aws');
  expect(metrics).toMatchObject({
    service: 'gateway-prod-graphql',
    _aws: { CloudWatchMetrics: [{ Dimensions: [['service']] }] },
  });
});

test('anywhere else the console is the log', async () => {
  const lines = await outputOf({});
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toMatch(/^prefix \{/);
});
