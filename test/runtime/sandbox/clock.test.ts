import { expect, test } from '@jest/globals';
import { runCode, valueOf } from '../runCode.ts';

const now = new Date('2026-02-03T04:05:06.789Z');

test('the time does not change during a run', async () => {
  const code = `(function () {
    var start = Date.now();
    for (var i = 0; i < 20000; i += 1) {}
    return [start === Date.now(), new Date().toISOString(), new Date().getTime() === start, Date()];
  })()`;
  expect(await valueOf(code, { now })).toEqual([
    true,
    now.toISOString(),
    true,
    'Tue Feb 03 2026 04:05:06 GMT+0000',
  ]);
});

test('Date otherwise works as usual, in UTC', async () => {
  const code = `[new Date(2020, 0, 2).toISOString(), new Date('2020-01-02T03:04:05').getTime(),
    new Date() instanceof Date, new Date().constructor === Date, new Date(5).getTimezoneOffset(),
    Date.UTC(1970, 0, 2), Date.parse('1970-01-01T00:00:01Z'), Date.length, Date.name]`;
  expect(await valueOf(code, { now })).toEqual([
    '2020-01-02T00:00:00.000Z',
    1577934245000,
    true,
    true,
    0,
    86400000,
    1000,
    7,
    'Date',
  ]);
});

test('Math.random depends on the start time alone', async () => {
  const code = '[Math.random(), Math.random()]';
  const first = await valueOf(code, { now });
  expect(await valueOf(code, { now })).toEqual(first);
  expect(await valueOf(code, { now: new Date(1) })).not.toEqual(first);
  const five = await valueOf('[1,2,3,4,5].map(function () { return Math.random(); })');
  expect(new Set(Array.isArray(five) ? five : []).size).toBe(5);
});

test('the same run gives the same report, compute utilization included', async () => {
  const code = `function handler(event) {
    var sum = 0;
    for (var i = 0; i < 50000; i += 1) sum += i * Math.random();
    console.log(sum);
    return event.request;
  }`;
  const reports = await Promise.all(Array.from({ length: 6 }, () => runCode(code, { now })));
  for (const report of reports) expect(report).toEqual(reports[0]);
  const [small, large] = [await runCode('function handler(e) { return e.request; }'), reports[0]];
  expect(Number(small.computeUtilization)).toBeGreaterThanOrEqual(10);
  expect(Number(small.computeUtilization)).toBeLessThanOrEqual(31);
  expect(Number(large?.computeUtilization)).toBeGreaterThan(Number(small.computeUtilization));
});
