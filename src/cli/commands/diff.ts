import type { Command } from '../command.ts';
import { changed, makePlan } from '../plan/plan.ts';
import { planJson, renderPlan } from '../plan/renderPlan.ts';

/** Shows what `deploy` would do. */
export const diff: Command = {
  name: 'diff',
  summary: 'show what deploy would change',
  operands: '[NAME…]',
  count: [0, 100],
  options: {
    'no-publish': {
      type: 'boolean',
      words: 'compare with DEVELOPMENT only, as deploy --no-publish does',
    },
  },
  about:
    'Compares code, configuration and test cases of the folder with DEVELOPMENT and LIVE. Sends no change.',
  examples: [
    ['diff', 'all functions of the folder; exit code 2 if something differs'],
    ['diff redirect', 'one function'],
    ['diff --json', 'the plan for a script'],
  ],
  async run(invocation) {
    const { options, output } = invocation;
    const plan = await makePlan(invocation, { publish: options['no-publish'] !== true });
    if (options['json'] === true) output.printJson(planJson(plan));
    else output.print(renderPlan(plan, output.style));
    return changed(plan).length > 0 ? 2 : 0;
  },
};
