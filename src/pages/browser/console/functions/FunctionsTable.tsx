import { functionPath } from '../app/route.ts';
import { Icon } from '../parts/Icon.tsx';
import { Link } from '../parts/Link.tsx';
import { Time } from '../parts/Time.tsx';
import { personOf, versionWords } from '../history/versionWords.ts';
import { StateOfFunction } from './StateOfFunction.tsx';
import type { FunctionRow } from './useFunctionList.ts';

/** Lists functions: a table, or cards on a narrow screen. */
export function FunctionsTable({ rows }: { rows: readonly FunctionRow[] }) {
  return (
    <section className="panel" aria-label="Functions">
      <table className="list functions">
        <caption className="hidden">Functions</caption>
        <thead>
          <tr>
            <th scope="col">Function</th>
            <th scope="col">State</th>
            <th scope="col">Stored tests</th>
            <th scope="col" className="used">
              Used by
            </th>
            <th scope="col">Last change</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FunctionTableRow key={row.name} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FunctionTableRow({ row }: { row: FunctionRow }) {
  const { name, comment, state, hasDraft, version } = row;
  return (
    <tr>
      <td>
        <Link className="name" to={functionPath(name)}>
          {name}
        </Link>{' '}
        {hasDraft && (
          <span className="tag mine">
            <Icon name="pen" />
            Your draft
          </span>
        )}
        <p className="comment">{comment}</p>
      </td>
      <td>
        <StateOfFunction state={state} />
        <p>{savedNumber(version)}</p>
      </td>
      <td>
        <TestsOfRow row={row} />
      </td>
      <td className="used">
        <UsersOfRow row={row} />
      </td>
      <td className="last">
        <LastChange row={row} />
      </td>
    </tr>
  );
}

/** Names the version that is saved. A publication has a number of its own, which is no version that a person can open. */
const savedNumber = (version: FunctionRow['version']) =>
  version && version.stage !== 'LIVE' ? `version ${version.number} saved` : '\u00a0';

function TestsOfRow({ row: { testRun } }: { row: FunctionRow }) {
  if (testRun === undefined) return <span className="bone cell" />;
  if (testRun === 'NOT_READ') return <span className="faint">Not known</span>;
  if (testRun === null) return <span className="faint">Not run</span>;
  const { passed, failed } = testRun;
  return failed > 0 ? (
    <span className="state bad">
      <Icon name="cross" />
      {failed} of {passed + failed} {failed === 1 ? 'fails' : 'fail'}
    </span>
  ) : (
    <span className="state good">
      <Icon name="check" />
      {passed} pass
    </span>
  );
}

function UsersOfRow({ row: { users } }: { row: FunctionRow }) {
  if (users === undefined) return <span className="bone cell" />;
  if (users === null) return <span className="faint">Not known</span>;
  if (users === 0) return <span className="faint">Not used</span>;
  return users === 1 ? '1 distribution' : `${users} distributions`;
}

function LastChange({ row: { version, changedAt } }: { row: FunctionRow }) {
  if (version === undefined) return <span className="bone cell" />;
  if (version === null) return <Time at={changedAt} />;
  return (
    <>
      <span className="who">
        {personOf(version)}, <Time at={version.modifiedAt ?? version.createdAt} />
      </span>
      <p>{versionWords(version)}</p>
    </>
  );
}
