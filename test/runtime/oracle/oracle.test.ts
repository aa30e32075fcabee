import { beforeAll, expect, test } from '@jest/globals';
import { runCode, SCRIPT_ERROR_PREFIX } from '../runCode.ts';
import { DISAGREEMENTS } from './disagreements.ts';
import { EVENT, readRecordings, type Answer, type Recording } from './recordings.ts';

interface Run {
  recording: Recording;
  own: Answer;
}

let runs: Run[] = [];

beforeAll(async () => {
  runs = await Promise.all(
    readRecordings().map(async (recording) => {
      const { code, runtime } = recording;
      const options = { runtime, event: EVENT, deadlineMs: 1_000 };
      const { logs, errorMessage } = await runCode(code, options);
      const error = errorMessage.replace(SCRIPT_ERROR_PREFIX, '');
      const lines = logs.flatMap((item) => item.split('\n'));
      return { recording, own: error === '' ? { logs: lines } : { logs: lines, error } };
    }),
  );
}, 120_000);

const isThrown = ({ logs }: Answer): boolean => logs.some((line) => line.startsWith('! '));

function agrees({ recording: { answer }, own }: Run): boolean {
  return answer.error === own.error && JSON.stringify(answer.logs) === JSON.stringify(own.logs);
}

/** Gives the share of runs that are as they should be, in percent, without those that are unsure. */
function share(chosen: (run: Run) => boolean, isRight: (run: Run) => boolean): number {
  const sure = runs.filter((run) => run.recording.answer.isUnsure !== true && chosen(run));
  return (100 * sure.filter(isRight).length) / sure.length;
}

test('the sandbox answers as njs does, but for the listed cases', () => {
  const found = runs.filter((run) => !agrees(run)).map(({ recording }) => recording.id);
  expect(found.toSorted()).toEqual(Object.values(DISAGREEMENTS).flat().toSorted());
});

test.each(['cloudfront-js-1.0', 'cloudfront-js-2.0'])('%s agrees with njs well enough', (name) => {
  const isOf = ({ recording }: Run): boolean => recording.runtime === name;
  const sameOutcome = share(
    isOf,
    ({ recording, own }) => (recording.answer.error === undefined) === (own.error === undefined),
  );
  expect(sameOutcome).toBeGreaterThanOrEqual(99);
  expect(
    share((run) => isOf(run) && run.recording.answer.error !== undefined, agrees),
  ).toBeGreaterThan(97);
  const returned = (run: Run) => isOf(run) && run.recording.answer.error === undefined;
  expect(share((run) => returned(run) && !isThrown(run.recording.answer), agrees)).toBeGreaterThan(
    98,
  );
  expect(share((run) => returned(run) && isThrown(run.recording.answer), agrees)).toBeGreaterThan(
    98,
  );
});
