import { CommandError } from '../commandError.ts';
import { each } from '../each.ts';
import { OutcomeUnknown } from '../gateway/change.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Invocation } from '../invocation.ts';
import type { FunctionPlan } from '../plan/compareFunction.ts';
import { Failure, type Applied } from './applied.ts';
import { deleteTests, saveTests, type TestTarget } from './saveTests.ts';
import { deployContent, publishTested, setTags } from './writeContent.ts';
import { counted } from '../terminal/counted.ts';

/** Says how plans are carried out. */
export interface ApplyOptions {
  gateway: Gateway;
  message: string | undefined;
  /** Deletes test cases that the folder does not have. */
  prunes: boolean;
  /** Called when a function is done. */
  onApplied: (applied: Applied) => void;
}

/**
 * Carries plans out, some at a time. A function that fails stops none of the others. Gives undefined for those that were not begun
 * because of Ctrl-C.
 */
export async function applyPlans(
  plans: readonly FunctionPlan[],
  { onApplied, ...options }: ApplyOptions,
  invocation: Invocation,
): Promise<(Applied | undefined)[]> {
  const work = async (plan: FunctionPlan) => {
    const applied = await applyOne(plan, options, invocation);
    onApplied(applied);
    return applied;
  };
  return each(plans, { words: 'deployed', work }, invocation);
}

async function applyOne(
  plan: FunctionPlan,
  { gateway, message, prunes }: Omit<ApplyOptions, 'onApplied'>,
  { stop }: Invocation,
): Promise<Applied> {
  const { name, publishes } = plan;
  try {
    const done = await carryOut(plan, prunes, { gateway, name, message });
    return { name, status: 'done', text: done.join(', '), details: [], isPublished: publishes };
  } catch (error) {
    const failed = { name, isPublished: false } as const;
    if (error instanceof Failure)
      return { ...failed, status: 'failed', text: error.message, details: error.details };
    if (!(error instanceof CommandError)) throw error;
    const isUnknown = error instanceof OutcomeUnknown || stop.now.aborted;
    const next = isUnknown
      ? 'It may have been changed all the same: cff diff shows what is there.'
      : error.next;
    return {
      ...failed,
      status: isUnknown ? 'unknown' : 'failed',
      text: error.message,
      details: next === undefined ? [] : [next],
    };
  }
}

/** Does what a plan says, in the order in which nothing is published untested. */
async function carryOut(
  plan: FunctionPlan,
  prunes: boolean,
  target: TestTarget,
): Promise<string[]> {
  const { tests, writes, publishes, tags } = plan;
  await saveTests(tests, target);
  if (prunes) await deleteTests(tests, target);
  const content = writes
    ? await deployContent(plan, target)
    : publishes
      ? await publishTested(plan.remote, target)
      : [];
  const tagged = tags === undefined ? [] : await setTags(plan, target);
  const saved = tests.save.length;
  return [...content, ...tagged, ...(saved > 0 ? [`${counted(saved, 'test')} saved`] : [])];
}
