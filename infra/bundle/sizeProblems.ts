import type { FileSize, Sizes } from './measureBundles.ts';

/** Tolerates growth: 3 % of the budget, or 1,000 bytes of a small file. */
const toleratedShare = 0.03;
const toleratedBytes = 1_000;

const mend =
  'If it is worth that, run `node infra/bundle/writeSizeBudgets.ts` and say in the commit why; see docs/dependencies.md.';

/** Finds files that are more than 3 % over their budget, or have none. Gives a sentence with the mend for each. */
export function sizeProblems(sizes: Sizes, budgets: Sizes): string[] {
  const files = new Set([...Object.keys(sizes), ...Object.keys(budgets)]);
  return [...files].flatMap((file) => {
    const [size, budget] = [sizes[file], budgets[file]];
    if (!size || !budget) return [`${file} is ${size ? 'without a budget' : 'not built'}. ${mend}`];
    return [
      ...overBudget(`${file} has`, size.bytes, budget.bytes),
      ...overBudget(`${file}, zipped, has`, size.zippedBytes, budget.zippedBytes),
    ].map((problem) => [problem, ...growth(size, budget), mend].join(' '));
  });
}

function overBudget(file: string, bytes: number, budget: number): string[] {
  const over = bytes - budget;
  if (over <= Math.max(budget * toleratedShare, toleratedBytes)) return [];
  const percent = ((over / budget) * 100).toFixed(1);
  return [`${file} ${count(bytes)} bytes, ${percent} % over its budget of ${count(budget)}.`];
}

/** Names the packages that have grown most since the budget was set. */
function growth({ packages = {} }: FileSize, { packages: before = {} }: FileSize): string[] {
  const grown = Object.entries(packages)
    .map(([name, bytes]) => ({ name, more: bytes - (before[name] ?? 0) }))
    .filter(({ more }) => more > 0)
    .toSorted((one, other) => other.more - one.more)
    .slice(0, 5)
    .map(({ name, more }) => `${name} by ${count(more)}`);
  return grown.length > 0 ? [`Grown: ${grown.join(', ')}.`] : [];
}

const count = (bytes: number) => bytes.toLocaleString('en');
