import { appendFile } from 'node:fs/promises';
import type { Command } from '../command.ts';
import { putComment } from '../github/putComment.ts';
import type { ExitCode, Invocation } from '../invocation.ts';
import { changed, makePlan } from '../plan/plan.ts';
import { renderPlan } from '../plan/renderPlan.ts';
import { createStyle } from '../terminal/style.ts';
import { check } from './check.ts';
import { deploy } from './deploy.ts';
import { test } from './test.ts';

/** Does what GitHub Actions is for: the plan of a pull request, the deployment of a push. */
export const ci: Command = {
  name: 'ci',
  summary:
    'in GitHub Actions: check, test and comment the plan on a pull request; deploy on a push',
  operands: '',
  count: [0, 0],
  options: { wait: { type: 'boolean', words: 'wait for the distributions after a deployment' } },
  about:
    'Reads the variables that GitHub sets. GITHUB_TOKEN writes the comment; without it the plan is in the log only.',
  examples: [['ci --wait', 'the one step of a workflow: docs/cff.md has all of it']],
  run(invocation) {
    const isPullRequest =
      invocation.surroundings.environment['GITHUB_EVENT_NAME'] === 'pull_request';
    const options = { ...invocation.options, yes: true };
    return isPullRequest ? review(invocation) : deploy.run({ ...invocation, options });
  },
};

async function review(invocation: Invocation): Promise<ExitCode> {
  const checked = await check.run(invocation);
  const tested = checked === 0 ? await test.run(invocation) : 1;
  const plan = await makePlan(invocation, { publish: true });
  const text = renderPlan(plan, createStyle(false));
  invocation.output.print(text);
  const verdict =
    checked > 0
      ? 'The check found errors.'
      : tested > 0
        ? 'Tests failed.'
        : 'Check and tests passed.';
  const next = changed(plan).length > 0 ? 'A merge deploys this:' : 'A merge changes nothing.';
  const fence = '`'.repeat(
    Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)),
  );
  const body = `### CloudFront Functions\n\n${verdict} ${next}\n\n${fence}diff\n${shortened(text)}\n${fence}\n`;
  const { environment } = invocation.surroundings;
  const summary = environment['GITHUB_STEP_SUMMARY'];
  if (summary) await appendFile(summary, body);
  await putComment(body, invocation);
  return checked + tested > 0 ? 1 : 0;
}

/** Bounds the plan in a comment, of which GitHub takes 65,536 characters. */
const maxCharacters = 60_000;

function shortened(text: string): string {
  return text.length > maxCharacters
    ? `${text.slice(0, maxCharacters)}\n… the rest is in the log`
    : text;
}
