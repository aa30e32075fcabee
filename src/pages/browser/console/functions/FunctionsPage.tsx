import { useDeferredValue } from 'react';
import { go } from '../app/location.ts';
import { Screen } from '../app/Screen.tsx';
import { useSession } from '../app/session.ts';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Note.tsx';
import { Bones, Waiting } from '../parts/Waiting.tsx';
import { FirstVisit } from './FirstVisit.tsx';
import { FunctionsTable } from './FunctionsTable.tsx';
import { FunctionFilter, filterRows, type Show } from './FunctionFilter.tsx';
import { NoFunctions } from './NoFunctions.tsx';
import { useFunctionList, type FunctionRow } from './useFunctionList.ts';

/** Shows all functions that the caller may read. */
export function FunctionsPage({ query }: { query: URLSearchParams }) {
  const { viewer } = useSession();
  const { list, rows, missing } = useFunctionList();
  const mayCreate = viewer.grants.some(({ actions }) => actions.includes('CREATE'));
  const why = mayCreate ? undefined : 'Your rights do not include creating functions.';
  return (
    <Screen
      title="Functions"
      heading={<h1 tabIndex={-1}>Functions</h1>}
      lead={
        rows?.length
          ? sumUp(rows)
          : 'Small scripts that CloudFront runs on each request of your sites.'
      }
      actions={
        <Button kind="primary" icon="plus" why={why} onClick={() => go('/new-function')}>
          New function
        </Button>
      }
    >
      <FirstVisit />
      <MissingDetails missing={missing} />
      <Waiting reading={list} lines={8}>
        {() => (rows ? <FilteredList rows={rows} query={query} /> : <Bones lines={8} />)}
      </Waiting>
    </Screen>
  );
}

/** Tells that some columns of the list could not be read. */
function MissingDetails({ missing }: Pick<ReturnType<typeof useFunctionList>, 'missing'>) {
  const failure = missing[0]?.failure;
  if (!failure) return null;
  const again = () => {
    for (const { reload } of missing) void reload();
  };
  return (
    <Note tone="warn" actions={<Button onClick={again}>Try again</Button>}>
      <p>
        <b>Some of the list could not be read.</b> {failure.message}
      </p>
    </Note>
  );
}

function sumUp(rows: readonly FunctionRow[]): string {
  const count = rows.length === 1 ? '1 function' : `${rows.length} functions`;
  const behind = rows.filter(({ state }) => state === 'AHEAD' || state === 'NEVER').length;
  const first = `${count} that you may read.`;
  if (behind === 0) return `${first} Visitors get the last change of all.`;
  return `${first} Visitors do not get the last change of ${behind} of them.`;
}

function FilteredList({ rows, query }: { rows: readonly FunctionRow[]; query: URLSearchParams }) {
  const show = (query.get('show') ?? 'all') as Show; // any other shows all
  const words = useDeferredValue(query.get('q') ?? '');
  if (rows.length === 0) return <NoFunctions />;
  const shown = filterRows(rows, show, words);
  return (
    <>
      <FunctionFilter rows={rows} show={show} words={query.get('q') ?? ''} />
      {shown.length > 0 ? (
        <FunctionsTable rows={shown} />
      ) : (
        <p className="nothing">
          No function matches. <Button onClick={() => go('/')}>Clear filter</Button>
        </p>
      )}
    </>
  );
}
