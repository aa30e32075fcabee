import { Icon, type IconName } from '../parts/Icon.tsx';
import type { PlannedChange } from './plan.ts';

type Kind = PlannedChange['kind'];

const looks: Record<Kind, { tone: string; icon: IconName; words: string }> = {
  new: { tone: 'good', icon: 'plus', words: 'New' },
  changed: { tone: 'warn', icon: 'half', words: 'Changed' },
  deleted: { tone: 'bad', icon: 'x', words: 'Deleted' },
};
const kinds = Object.keys(looks) as Kind[]; // its own keys

/** Heads a plan with how many entries are new, changed and deleted. */
export function PlanHeader({ counts }: { counts: Record<Kind, number> }) {
  return (
    <header>
      <h2>Plan</h2>
      <span className="faint">nothing is written yet</span>
      <span className="grow" />
      {kinds.map(
        (kind) =>
          counts[kind] > 0 && (
            <span key={kind} className={`small ${looks[kind].tone}`}>
              {counts[kind]} {looks[kind].words.toLowerCase()}
            </span>
          ),
      )}
    </header>
  );
}

/** Lists the changes of a plan. */
export function PlanTable({ plan }: { plan: readonly PlannedChange[] }) {
  return (
    <table className="list plan">
      <caption className="hidden">What would change</caption>
      <thead>
        <tr>
          <th scope="col">Change</th>
          <th scope="col">Key</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {plan.map(({ kind, key, value, before }) => (
          <tr key={key}>
            <td>
              <span className={`state ${looks[kind].tone}`}>
                <Icon name={looks[kind].icon} />
                {looks[kind].words}
              </span>
            </td>
            <td className="mono">{key}</td>
            <td className={kind === 'deleted' ? 'mono faint' : 'mono'}>
              {value}
              {kind === 'changed' && before !== undefined && <p>was {before}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
