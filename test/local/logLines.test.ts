import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createLogger } from '../../src/log/logger.ts';
import { recordMetrics } from '../../src/log/metrics.ts';
import { makeReadable } from '../../src/local/logLines.ts';

const written: unknown[] = [];
const write = (...values: unknown[]) => void written.push(...values);
const terminal = { error: write, warn: write, info: write, debug: write, log: write };

/** Logs as in the Lambdas, but to the terminal of this test. */
const logger = createLogger(undefined);
beforeAll(() => {
  makeReadable(terminal);
  Object.assign(console, terminal);
});
beforeEach(() => void written.splice(0));

test("the logger's line can be read: level, message, fields, the error with its stack", () => {
  const error = new Error('no such thing');
  logger.error('it failed', { requestId: 'r-1', durationMs: 12, error });
  expect(written).toHaveLength(1);
  const [first, second, third] = String(written[0]).split('\n');
  expect(first).toBe('ERROR it failed requestId="r-1" durationMs=12');
  expect(second).toBe('Error: no such thing');
  expect(third).toMatch(/^ {4}at .*logLines\.test\.ts/);
});

test("a line break in a value does not make a line of the log's own", () => {
  logger.warn('refused', { reason: 'one\nERROR two' });
  expect(written).toEqual([String.raw`WARN refused reason="one\nERROR two"`]);
});

test('metrics are not shown', () => {
  recordMetrics({ calls: [], outcomes: [], logger });
  expect(written).toEqual([]);
  terminal.log('ready');
  expect(written).toEqual(['ready']);
});

test.each(['plain', '{ not json', '{"some":"json"}'])('%s stays as it is', (text) => {
  terminal.info(text);
  expect(written).toEqual([text]);
});
